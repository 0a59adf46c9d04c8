/** What `render` does: makes a document of each report, and writes it where it was asked for. */
import { resolve } from "node:path";
import { nodeHost } from "../../host/node-host.ts";
import { openConfigurations } from "../check/configured.ts";
import { makeCore } from "../check/make-core.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { chooseFormat } from "./choose-format.ts";
import { type Target, targetsOf } from "./document-targets.ts";
import { findReports } from "./find-reports.ts";
import { largestReport } from "./largest-report.ts";
import type { RenderOptions } from "./render-options.ts";
import { ReportRenderer } from "./report-renderer.ts";

/** Makes the documents. Gives 1 when one was refused, and 2 when one could not be made or written. */
export async function renderReports(
  paths: readonly string[],
  options: RenderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, stdinFilename } = options;
  if (stdinFilename !== undefined && !paths.includes("-"))
    return refuse(terminal, "--stdin-filename names standard input, which is read when a file is “-”.");
  const { format, mistake } = chooseFormat(options.format, out);
  if (format === undefined) return refuse(terminal, mistake);

  const host = nodeHost({ maxBytes: largestReport, log: (line) => terminal.tell(line) });
  const core = makeCore(host, largestReport);
  const chosen = await openConfigurations(options, core, host, terminal);
  if (chosen.mistake) return refuse(terminal, chosen.mistake);
  const { configurations } = chosen;
  const { reports, complaints } = await findReports(paths, { host, terminal, configurations, stdinFilename });
  for (const complaint of complaints) terminal.tell(complaint);
  // What a configuration says wrongly could let a document through that it was meant to stop.
  if (complaints.length > 0) return 2;

  const standing =
    out === undefined || out === "-" ? undefined : await host.stat(resolve(terminal.folder, out));
  const isScreen = terminal.columns !== undefined;
  const where = targetsOf(reports, { format, out, standing, folder: terminal.folder, isScreen });
  if (where.mistake !== undefined) return refuse(terminal, where.mistake);
  const { despiteErrors = false } = options;
  const renderer = new ReportRenderer({ core, configurations, terminal, format, despiteErrors });
  let worst: ExitCode = 0;
  for (const [at, report] of reports.entries()) {
    const code = await renderer.render(report, where.targets[at] as Target);
    if (code > worst) worst = code;
  }
  return worst;
}
