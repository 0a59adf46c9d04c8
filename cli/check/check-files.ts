/** What `check` does: reads each file, checks it, and hands it to every reporter as soon as it is done. */
import type { OpenBaseline } from "../baseline/open-baseline.ts";
import { counted } from "../reporters/counted.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { KeptAnswers } from "./answer-cache.ts";
import { type CheckRun, checkAll } from "./check-all.ts";
import type { CheckOptions } from "./check-options.ts";
import { checkFile, type FileCheck } from "./checked-file.ts";
import { chooseSources } from "./choose-sources.ts";
import { clashOfOutputs } from "./kept-places.ts";
import { openCache } from "./open-cache.ts";
import { type OpenRun, openRun, readSource } from "./open-run.ts";
import { type OpenOutputs, openOutputs } from "./outputs.ts";
import { progressOf } from "./progress.ts";
import type { Source } from "./sources.ts";
import { Stats } from "./stats.ts";
import { countFile, emptyTally, exitCodeOf, type Tally, tooManyWarnings } from "./tally.ts";

/** What a run shares with the next one when files are watched. */
export interface Watched {
  readonly answers: KeptAnswers;
  /** Takes the files and folders that the run looked at, there or not. */
  readonly asked: Set<string>;
}

/** Checks the paths and reports what it finds. Gives 2 when any of them could not be checked. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  watched?: Watched,
): Promise<ExitCode> {
  const stats = new Stats();
  const began = performance.now();
  const baseline =
    options.baseline === undefined ? undefined : await openBaseline(options.baseline, terminal);
  if (options.baseline !== undefined && !baseline) return 2;
  const open = await openRun(paths, options, terminal, watched?.asked);
  if (!open) return 2;
  const wanted = await chooseSources(open.sources, options, {
    folder: terminal.folder,
    configurations: open.configurations,
  });
  if ("mistake" in wanted) return refuse(terminal, wanted.mistake);
  const clash = await clashOfOutputs(options, open.sources, terminal);
  if (clash !== undefined) return refuse(terminal, clash);
  stats.add("finding", performance.now() - began);

  const outputs = await openOutputs(options, terminal, open.core.parts.rules);
  const kept = await openCache(options, open, terminal, watched?.answers);
  const progress = progressOf(wanted.chosen.length, terminal);
  const run = { open, options, terminal, stats, kept, progress };
  const { tally, unread } = await checkSources(wanted.chosen, run, { outputs, baseline });
  const written = await outputs.end(tally);
  if (options.stats) terminal.tell(stats.told(tally.files));
  await tellMore(tally, options, terminal, baseline);
  return open.isIncomplete || unread > 0 || !written ? 2 : exitCodeOf(tally, options);
}

/** A part of its own, which the extension's task has no use for. */
async function openBaseline(named: string, terminal: Terminal): Promise<OpenBaseline | undefined> {
  const { openBaseline: open } = await import("../baseline/open-baseline.ts");
  return await open(named, terminal);
}

/** Tells what the counts do not say by themselves. */
export async function tellMore(
  tally: Tally,
  { maxWarnings }: Pick<CheckOptions, "maxWarnings">,
  terminal: Terminal,
  baseline: OpenBaseline | undefined,
): Promise<void> {
  if (tooManyWarnings(tally, maxWarnings))
    terminal.tell(`Found ${counted(tally.warnings, "warning")}, and --max-warnings allows ${maxWarnings}.`);
  const aboutBaseline = await baseline?.summary();
  if (aboutBaseline) terminal.tell(aboutBaseline);
}

async function checkSources(
  sources: readonly Source[],
  run: CheckRun,
  { outputs, baseline }: { readonly outputs: OpenOutputs; readonly baseline: OpenBaseline | undefined },
): Promise<{ tally: Tally; unread: number }> {
  const tally = emptyTally();
  let unread = 0;
  for await (const { source, checked } of checkAll(sources, run)) {
    const file = checked && (baseline?.mark(source.path, checked) ?? checked);
    if (file) {
      countFile(tally, file.problems);
      outputs.file(file);
    } else unread++;
  }
  return { tally, unread };
}

/** A file with what is found in it; undefined where it cannot be read, which is told. */
export async function checkSource(
  source: Source,
  run: OpenRun,
  terminal: Terminal,
): Promise<FileCheck | undefined> {
  const content = await readSource(source, terminal);
  if (!content) return undefined;
  return checkFile(run.core, source.shown, content, await run.settingsOf(source, content));
}
