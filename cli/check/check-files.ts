/** What `check` does: reads each file, checks it, and hands it to every reporter as soon as it is done. */
import type { OpenBaseline } from "../baseline/open-baseline.ts";
import { counted } from "../reporters/counted.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import { checkFile, type FileCheck } from "./checked-file.ts";
import { type OpenRun, openRun, readSource } from "./open-run.ts";
import { type OpenOutputs, openOutputs } from "./outputs.ts";
import { progressOf } from "./progress.ts";
import type { Source } from "./sources.ts";
import { countFile, emptyTally, exitCodeOf, type Tally, tooManyWarnings } from "./tally.ts";

/** Checks the paths and reports what it finds. Gives 2 when any of them could not be checked. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  baseline?: OpenBaseline,
): Promise<ExitCode> {
  const run = await openRun(paths, options, terminal);
  if (!run) return 2;
  const outputs = await openOutputs(options, terminal, run.core.parts.rules);
  const { tally, unread } = await checkSources(run, outputs, { terminal, baseline });
  const written = await outputs.end(tally);
  await tellMore(tally, options, terminal, baseline);
  return run.isIncomplete || unread > 0 || !written ? 2 : exitCodeOf(tally, options);
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

interface Surrounding {
  readonly terminal: Terminal;
  readonly baseline: OpenBaseline | undefined;
}

async function checkSources(
  run: OpenRun,
  outputs: OpenOutputs,
  { terminal, baseline }: Surrounding,
): Promise<{ tally: Tally; unread: number }> {
  const tally = emptyTally();
  let unread = 0;
  const progress = progressOf(run.sources.length, terminal);
  for (const source of run.sources) {
    const checked = await checkSource(source, run, terminal);
    const file = checked && (baseline?.mark(source.path, checked) ?? checked);
    if (file) {
      countFile(tally, file.problems);
      outputs.file(file);
    } else unread++;
    progress(tally.files + unread);
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
