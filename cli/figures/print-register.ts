/** What `figures` does: reads each report and prints every figure it quotes. */
import {
  type Configurations,
  type Core,
  figureRegister,
  kindOf,
  type RegisterRow,
} from "../../core/src/index.ts";
import { nodeHost } from "../../host/node-host.ts";
import { openConfigurations } from "../check/configured.ts";
import { makeCore } from "../check/make-core.ts";
import { findReports, type ReportSource } from "../render/find-reports.ts";
import { largestReport } from "../render/largest-report.ts";
import { readReport } from "../render/read-report.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { registerAsCsv } from "./register-as-csv.ts";
import { registerAsJson } from "./register-as-json.ts";

/** The flags of `figures`. */
export interface RegisterOptions {
  readonly format: "csv" | "json";
  readonly only?: "agrees" | "disagrees" | "not-checked";
  readonly config?: string | false;
  readonly stdinFilename?: string;
}

/** The quoted figures of one report. */
export interface ReportRegister {
  readonly shown: string;
  readonly rows: readonly RegisterRow[];
}

/** Prints the register of all reports. Gives 2 when one of them could not be read. */
export async function printRegister(
  paths: readonly string[],
  options: RegisterOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdinFilename, format } = options;
  if (stdinFilename !== undefined && !paths.includes("-"))
    return refuse(terminal, "--stdin-filename names standard input, which is read when a file is “-”.");
  const host = nodeHost({ maxBytes: largestReport, log: (line) => terminal.tell(line) });
  const core = makeCore(host, largestReport);
  const { mistake, configurations } = await openConfigurations(options, core, host, terminal);
  if (mistake) return refuse(terminal, mistake);
  const found = await findReports(paths, { host, terminal, configurations, stdinFilename });
  for (const complaint of found.complaints) terminal.tell(complaint);
  if (found.mistakes.length > 0) return refuse(terminal, found.mistakes.join("\n"));

  const registers: ReportRegister[] = [];
  let unread = found.complaints.length;
  for (const source of found.reports) {
    const register = await registerOf(source, { core, configurations, terminal });
    if (register) registers.push(wanted(register, options));
    else unread++;
  }
  terminal.print(format === "json" ? registerAsJson(registers) : registerAsCsv(registers));
  return unread > 0 ? 2 : 0;
}

interface Parts {
  readonly core: Core;
  readonly configurations: Configurations | undefined;
  readonly terminal: Terminal;
}

async function registerOf(
  source: ReportSource,
  { core, configurations, terminal }: Parts,
): Promise<ReportRegister | undefined> {
  const { shown, path } = source;
  const text = await readReport(source, terminal);
  if (text === undefined) return undefined;
  if ((kindOf(path, text) ?? "report") !== "report") return { shown, rows: [] };
  const file = core.analyse(path, text, await configurations?.of(path, "report"));
  const rows = file.documents.flatMap((document) => {
    const facts = file.reportFacts(document);
    return facts ? figureRegister(facts) : [];
  });
  return { shown, rows };
}

function wanted({ shown, rows }: ReportRegister, { only }: RegisterOptions): ReportRegister {
  const verdict = only?.replace("-", " ");
  return { shown, rows: verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict) };
}
