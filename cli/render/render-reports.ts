/** What `render` does: makes a document of each report, and writes it where it was asked for. */
import { resolve } from "node:path";
import type { Host } from "../../core/src/host.ts";
import type { DocumentFormat } from "../../core/src/protocol.ts";
import { nodeHost } from "../../host/node-host.ts";
import { openConfigurations } from "../check/configured.ts";
import { makeCore } from "../check/make-core.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { chooseFormat } from "./choose-format.ts";
import { clashIn } from "./clash-in.ts";
import { type FileTarget, type Target, type Targets, targetsOf } from "./document-targets.ts";
import { findReports, type ReportSource } from "./find-reports.ts";
import { largestReport } from "./largest-report.ts";
import type { RenderOptions } from "./render-options.ts";
import { ReportRenderer } from "./report-renderer.ts";

/** Makes the documents. Gives 1 when one was refused, and 2 when one could not be made or written. */
export async function renderReports(
  paths: readonly string[],
  options: RenderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, config, stdinFilename, despiteErrors = false } = options;
  if (stdinFilename !== undefined && !paths.includes("-"))
    return refuse(terminal, "--stdin-filename names standard input, which is read when a file is “-”.");
  const { format, mistake } = chooseFormat(options.format, out);
  if (format === undefined) return refuse(terminal, mistake);

  const host = nodeHost({ maxBytes: largestReport, log: (line) => terminal.tell(line) });
  const core = makeCore(host, largestReport);
  const chosen = await openConfigurations(options, core, host, terminal);
  if (chosen.mistake) return refuse(terminal, chosen.mistake);
  const { configurations } = chosen;
  const found = await findReports(paths, { host, terminal, configurations, stdinFilename });
  const { reports, complaints, mistakes } = found;
  for (const complaint of complaints) terminal.tell(complaint);
  // What a configuration says wrongly could let a document through that it was meant to stop.
  if (mistakes.length > 0) return refuse(terminal, `${mistakes.join("\n")}\nNo document was made.`);

  const where = await findTargets(reports, { format, out }, { host, terminal });
  if (where.mistake !== undefined) return refuse(terminal, where.mistake);
  const kept = options.replace === false ? await thoseThere(where.targets, host) : new Set<FileTarget>();
  for (const { shown } of kept) terminal.tell(`“${shown}” is there already, and was left as it is.`);
  const renderer = new ReportRenderer({ core, configurations, terminal, format, despiteErrors, config });
  const code = await renderAll(renderer, reports, where.targets, kept);
  return complaints.length + kept.size > 0 ? 2 : code;
}

async function findTargets(
  reports: readonly ReportSource[],
  { format, out }: { readonly format: DocumentFormat; readonly out: string | undefined },
  { host, terminal }: { readonly host: Host; readonly terminal: Terminal },
): Promise<Targets> {
  const { folder, isScreen } = terminal;
  const isPath = out !== undefined && out !== "-";
  const standing = isPath ? await host.stat(resolve(folder, out)) : undefined;
  const found = targetsOf(reports, { format, out, standing, folder, isScreen });
  if (found.mistake !== undefined) return found;
  const clash = await clashIn(reports, found.targets);
  return clash === undefined ? found : { mistake: clash };
}

/** The targets that are files already. */
async function thoseThere(targets: readonly Target[], { stat }: Host): Promise<ReadonlySet<FileTarget>> {
  const files = targets.filter((target) => target.kind === "file");
  const standing = await Promise.all(files.map(({ path }) => stat(path)));
  return new Set(files.filter((_, at) => standing[at] === "file"));
}

/** One after the other, but for those whose file is kept; the worst exit code counts. */
async function renderAll(
  renderer: ReportRenderer,
  reports: readonly ReportSource[],
  targets: readonly Target[],
  kept: ReadonlySet<Target>,
): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for (const [at, report] of reports.entries()) {
    const target = targets[at] as Target;
    if (kept.has(target)) continue;
    const code = await renderer.render(report, target);
    if (code > worst) worst = code;
  }
  return worst;
}
