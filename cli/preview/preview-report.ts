/** What `preview` does: shows a report in a browser, and follows its file until it is interrupted. */
import { resolve } from "node:path";
import type { Configurations } from "../../core/src/index.ts";
import { shownPath } from "../../host/find-files.ts";
import { nodeHost } from "../../host/node-host.ts";
import { heedConfigurations, openConfigurations } from "../check/configured.ts";
import { makeCore } from "../check/make-core.ts";
import { reasonOf } from "../check/reason.ts";
import type { Source } from "../check/sources.ts";
import { largestReport } from "../render/largest-report.ts";
import { readRulePage, readShipped } from "../shipped.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { openBrowser } from "./open-browser.ts";
import { openPreview } from "./open-preview.ts";
import type { PreviewOptions } from "./preview-options.ts";
import type { RunningServer } from "./preview-server.ts";
import type { LoadedReport, ReportPlace } from "./report-on-disk.ts";
import { endBy, toldToEnd } from "./told-to-end.ts";

/** Runs until it is interrupted. Gives 2 when it could not begin. */
export async function previewReport(
  file: string,
  options: PreviewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (file === "-")
    return refuse(terminal, "A preview follows a file as it is saved, and standard input is none.");
  const begun = await begin(file, options, terminal);
  if (typeof begun === "string") return refuse(terminal, begun);
  const { address } = begun;
  const end = toldToEnd();
  terminal.tell(`The preview is at ${address}\nIt follows the file as you save it. Ctrl+C ends it.`);
  if (options.open)
    openBrowser(address, () => terminal.tell("No browser could be started: open the address yourself."));
  const signal = await end;
  await begun.close();
  endBy(signal);
  return 0;
}

/** The preview, or why there is none. */
async function begin(
  file: string,
  options: PreviewOptions,
  terminal: Terminal,
): Promise<RunningServer | string> {
  const host = nodeHost({ maxBytes: largestReport, log: (line) => terminal.tell(line) });
  const core = makeCore(host, largestReport);
  const place = placeOf(file, options, terminal);
  const { mistake, configurations } = await openConfigurations(options, core, host, terminal);
  if (mistake) return mistake;
  if (configurations) await tellMistakes(place, configurations, terminal);
  const [script, style] = await Promise.all([readShipped("preview.js"), readShipped("preview.css")]);
  const rulePage = readRulePage;
  const { port } = options;
  try {
    const opened = await openPreview({ place, port, core, host, assets: { script, style }, rulePage });
    return "address" in opened ? opened : whyNot(place.shown, opened);
  } catch (thrown) {
    const sentence = whyNoPort(thrown, port);
    if (sentence === undefined) throw thrown;
    return sentence;
  }
}

function placeOf(file: string, { config }: PreviewOptions, { folder }: Terminal): ReportPlace {
  const path = resolve(folder, file);
  const chosen = typeof config === "string" ? resolve(folder, config) : config;
  return { path, shown: shownPath(path, folder) || ".", config: chosen, maxFileSize: largestReport };
}

/** A mistake in a configuration stops nothing here, but what is shown is then not as someone meant it to be. */
async function tellMistakes(
  { path, shown }: ReportPlace,
  configurations: Configurations,
  terminal: Terminal,
): Promise<void> {
  const source: Source = { path, shown, named: true, read: () => Promise.reject() };
  const { complaints } = await heedConfigurations([source], configurations, {
    folder: terminal.folder,
    allowEmpty: true,
  });
  for (const complaint of complaints) terminal.tell(complaint);
}

function whyNot(shown: string, loaded: Exclude<LoadedReport, { kind: "report" }>): string {
  if (loaded.kind === "gone") return `“${shown}” cannot be read: there is no such file or folder.`;
  return `“${shown}” cannot be shown: ${loaded.reason}.`;
}

/** Why the server could not begin, where that is for the writer to put right. */
function whyNoPort(thrown: unknown, port: number): string | undefined {
  const { code } = thrown as NodeJS.ErrnoException;
  if (code === "EADDRINUSE")
    return `Another program uses port ${port}. Choose another one, or leave --port out.`;
  if (code === "EACCES" || code === "EPERM") return `Port ${port} may not be used: ${reasonOf(thrown)}.`;
  return undefined;
}
