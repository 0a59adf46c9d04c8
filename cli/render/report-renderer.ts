/** Makes a document of one report after the other, tells what became of each, and writes or prints it. */

import { markOfErrors } from "../../core/src/export/mark-of-errors.ts";
import {
  type Configurations,
  type Core,
  type FileAnalysis,
  kindOf,
  type Problem,
} from "../../core/src/index.ts";
import type { DocumentFormat } from "../../core/src/protocol.ts";
import { type RenderedDocument, renderDocument } from "../../documents/render-document.ts";
import { replaceFile, replaceUnnamed } from "../../host/write-file.ts";
import { reasonOf } from "../check/reason.ts";
import { counted } from "../reporters/counted.ts";
import { prettyReporter } from "../reporters/pretty.ts";
import type { Reporter } from "../reporters/reporter.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { Target } from "./document-targets.ts";
import type { ReportSource } from "./find-reports.ts";
import { noticeOf } from "./notice-of.ts";
import { readReport } from "./read-report.ts";

/** What documents are made with. */
export interface RendererParts {
  readonly core: Core;
  readonly configurations: Configurations | undefined;
  readonly terminal: Terminal;
  readonly format: DocumentFormat;
  readonly despiteErrors: boolean;
  /** The configuration that was chosen for all; false for none, undefined for the nearest of each. */
  readonly config: string | false | undefined;
}

/** One report, analysed under the settings that hold for it. */
interface AnalysedReport {
  readonly shown: string;
  readonly isStandardInput: boolean;
  readonly file: FileAnalysis;
  readonly problems: readonly Problem[];
  /** Those that no comment silences. */
  readonly errors: readonly Problem[];
}

/** Makes documents. */
export class ReportRenderer {
  /** One for all reports, so that each rule is pointed to once. */
  readonly #reporter: Reporter;

  constructor(private readonly parts: RendererParts) {
    const { columns } = parts.terminal;
    const { rules } = parts.core.parts;
    this.#reporter = prettyReporter({ colours: false, columns, shown: "error", rules });
  }

  /** Makes one. Gives 1 when it was refused for what is in the report, and 2 when it could not be made or written. */
  async render(source: ReportSource, target: Target): Promise<ExitCode> {
    const { terminal, configurations, core, format, despiteErrors } = this.parts;
    const { shown, path, isStandardInput } = source;
    const text = await readReport(source, terminal);
    if (text === undefined) return 2;
    const kind = kindOf(path, text) ?? "report";
    if (kind !== "report") return refuse(terminal, `“${shown}” is a ${kinds[kind]}, and no report.`);
    const surroundings = await configurations?.of(path, kind);
    const settings = surroundings?.settings ?? {};
    const file = core.analyse(path, text, surroundings);
    const problems = file.problems(settings);
    const report = { shown, isStandardInput, file, problems, errors: problems.filter(isError) };
    terminal.status(`Making a document of “${shown}” …`);
    const document = await renderDocument(file, settings, { format, despiteErrors });
    terminal.status("");
    if (document.kind === "refused") return this.#refused(document, report);
    const code = await this.#put(document, target, report);
    const notice = code === 0 ? noticeOf({ ...report, config: this.parts.config }) : undefined;
    if (notice !== undefined) terminal.tell(notice);
    return code;
  }

  #refused(
    { reason, mayInsist }: Extract<RenderedDocument, { kind: "refused" }>,
    { shown, file, errors }: AnalysedReport,
  ): ExitCode {
    const { terminal } = this.parts;
    const isForErrors = mayInsist || file.file.refusal !== undefined;
    if (!isForErrors) return refuse(terminal, `No document was made of “${shown}”. ${reason}`);
    const { lines } = file.file;
    terminal.tell(`${this.#reporter.file({ shown, lines, problems: errors }).trimEnd()}\n`);
    const insisting = mayInsist ? " With --despite-errors it is made all the same." : "";
    const count = counted(errors.length, "error");
    terminal.tell(`“${shown}” has ${count}, so no document was made of it.${insisting}`);
    return 1;
  }

  async #put(
    document: Exclude<RenderedDocument, { kind: "refused" }>,
    target: Target,
    report: AnalysedReport,
  ): Promise<ExitCode> {
    const { terminal } = this.parts;
    const content = document.kind === "text" ? document.text : document.bytes;
    if (target.kind === "print") {
      terminal.print(content);
      return 0;
    }
    try {
      const replaced = target.isNamed
        ? await replaceFile(target.path, content)
        : await replaceUnnamed(target.path, content, terminal.folder);
      terminal.tell(`${replaced ? "Replaced" : "Wrote"} “${target.shown}”${this.#remark(report)}.`);
      return 0;
    } catch (thrown) {
      return refuse(terminal, `“${target.shown}” cannot be written: ${reasonOf(thrown)}.`);
    }
  }

  /** How the document is marked. */
  #remark({ file, errors }: AnalysedReport): string {
    if (this.parts.format === "json") return "";
    if (file.documents[0]?.report?.status !== "published") return ", marked as a draft";
    const mark = markOfErrors(errors.length);
    return mark ? `, marked “${mark}”` : "";
  }
}

const kinds = { framework: "framework", config: "configuration" } as const;

function isError({ severity, suppressed }: Problem): boolean {
  return severity === "error" && !suppressed;
}
