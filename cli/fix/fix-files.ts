/** What `fix` does: applies the safe fixes of each file, and reports what is left as `check` does. */
import { type FixedText, fixAll } from "../../core/src/lint/fix-all.ts";
import type { OpenBaseline } from "../baseline/open-baseline.ts";
import { tellMore } from "../check/check-files.ts";
import { checkFile, type FileCheck } from "../check/checked-file.ts";
import { type OpenRun, openRun, readSource } from "../check/open-run.ts";
import { progressOf } from "../check/progress.ts";
import type { Source } from "../check/sources.ts";
import { countFile, emptyTally, exitCodeOf } from "../check/tally.ts";
import { mistakeInInput, TextWriter } from "../rewrite/text-writer.ts";
import type { ShowDiff } from "../rewrite/unified-diff.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { FixOptions } from "./fix-options.ts";
import { openReport } from "./open-report.ts";

/** What is loaded only where it is asked for. */
export interface FixTools {
  readonly baseline: OpenBaseline | undefined;
  readonly showDiff: ShowDiff | undefined;
}

/** Fixes the files. Gives what `check` gives for what is left, and 2 when a file could not be read or written. */
export async function fixFiles(
  paths: readonly string[],
  options: FixOptions,
  terminal: Terminal,
  { baseline, showDiff }: FixTools,
): Promise<ExitCode> {
  const mistake = mistakeInInput(paths);
  if (mistake) return refuse(terminal, mistake);
  const { dryRun: isDry = false, color } = options;
  const writer = new TextWriter({ isDry, showDiff, color }, terminal, paths.includes("-"));
  const { report } = writer;
  const run = await openRun(paths, options, report);
  if (!run) return 2;
  const told = await openReport(writer.printsText ? { ...options, color: false } : options, report, run);
  await writer.tidy(run.sources);
  const tally = emptyTally();
  let failed = 0;
  const progress = progressOf(run.sources.length, report);
  for (const source of run.sources) {
    const fixed = await fixSource(source, run, writer);
    if (fixed) {
      const file = baseline?.mark(source.path, fixed.file) ?? fixed.file;
      countFile(tally, file.problems);
      told.file(file, fixed.fixed);
    } else failed++;
    progress(tally.files + failed);
  }
  await told.end(tally);
  await tellMore(tally, options, report, baseline);
  return run.isIncomplete || failed > 0 ? 2 : exitCodeOf(tally, options);
}

/** A file as it is now, and what was put right in it. */
interface FixedFile {
  readonly file: FileCheck;
  readonly fixed: FixedText["fixed"];
}

/** Undefined where a file could not be read or written, which is told. */
async function fixSource(source: Source, run: OpenRun, writer: TextWriter): Promise<FixedFile | undefined> {
  const content = await readSource(source, writer.report);
  if (!content) return undefined;
  const settings = await run.settingsOf(source, content);
  const { shown } = source;
  if (content.kind !== "text") return { file: checkFile(run.core, shown, content, settings), fixed: [] };
  const { rules, surroundings } = settings;
  const problemsOf = (text: string) => run.core.analyse(shown, text, surroundings).problems({ rules });
  const { text, fixed } = fixAll(content.text, problemsOf);
  if (!(await writer.put(source, content.text, text))) return undefined;
  return { file: checkFile(run.core, shown, { kind: "text", text }, settings), fixed };
}
