/** Reads one of two reports that are to be compared, or says in a sentence why it cannot be. */
import type { ComparedReport } from "../../core/src/compare/compare-reports.ts";
import type { Configurations, Core, FileAnalysis } from "../../core/src/index.ts";
import { kindOf } from "../../core/src/index.ts";
import { readReport } from "../render/read-report.ts";
import { counted } from "../reporters/counted.ts";
import type { Terminal } from "../terminal.ts";
import type { Side } from "./find-sides.ts";

/** A report with how it is called. */
export interface ReadSide extends ComparedReport {
  readonly shown: string;
}

/** What it is read with. */
export interface SideParts {
  readonly core: Core;
  readonly configurations: Configurations | undefined;
  readonly terminal: Terminal;
}

/** The report; undefined where there is none, which is told. */
export async function readSide(side: Side, parts: SideParts): Promise<ReadSide | undefined> {
  const { core, configurations, terminal } = parts;
  const { shown, path } = side;
  const text = await readReport(side, terminal);
  if (text === undefined) return undefined;
  const kind = kindOf(path, text) ?? "report";
  if (kind !== "report") {
    terminal.tell(`“${shown}” is a ${kinds[kind]}, and no report.`);
    return undefined;
  }
  const file = core.analyseOnce(path, text, await configurations?.of(path, kind));
  const reason = whyNot(file);
  const [document] = file.documents;
  if (reason !== undefined || !document?.report) {
    terminal.tell(`“${shown}” cannot be compared. ${reason ?? "It holds no report."}`);
    return undefined;
  }
  tellHidden(shown, document.schemaProblems.length, terminal);
  return { shown, report: document.report, rated: document.rated };
}

const kinds = { framework: "framework", config: "configuration" } as const;

/** Why a file gives no report to compare, as a sentence; undefined where it gives one. */
function whyNot(file: FileAnalysis): string | undefined {
  const { documents, refusal } = file.file;
  const isBroken = documents.some(({ syntaxIssues }) => syntaxIssues.length > 0);
  if (refusal || isBroken) {
    const problems = file.problems();
    const problem = (!refusal && problems.find(({ ruleId }) => ruleId === "syntax-invalid")) || problems[0];
    const line = (problem?.range.start.line ?? 0) + 1;
    return `Line ${line}: ${problem?.message ?? "it cannot be read."}`;
  }
  if (file.documents.length > 1)
    return `It holds ${counted(file.documents.length, "report")}. Compare files with one report each.`;
  const root = file.documents[0]?.tree.root;
  return root?.kind === "map" ? undefined : "There is no report in it.";
}

/** What does not have the form of a report is in no comparison: whoever reads it should know. */
function tellHidden(shown: string, problems: number, terminal: Terminal): void {
  if (problems === 0) return;
  const what = counted(problems, "mistake");
  terminal.tell(
    `“${shown}” has ${what} in its form, and what is written there may be missing here. “inspection-reports check” shows more.`,
  );
}
