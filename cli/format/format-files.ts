/** What `format` does: even indentation and spacing, and never a byte of a text value. */

import { formatText, type LeftUnformatted } from "../../core/src/document/format.ts";
import { LineIndex } from "../../core/src/document/line-index.ts";
import { parseFile } from "../../core/src/document/parse.ts";
import { type OpenRun, openRun, readSource } from "../check/open-run.ts";
import { progressOf } from "../check/progress.ts";
import type { Source } from "../check/sources.ts";
import { reasonNotText } from "../render/reason-not-text.ts";
import { counted } from "../reporters/counted.ts";
import { visible } from "../reporters/visible-text.ts";
import { mistakeInInput, TextWriter } from "../rewrite/text-writer.ts";
import type { ShowDiff } from "../rewrite/unified-diff.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { FormatOptions } from "./format-options.ts";

/** Formats the files. Gives 1 when one cannot be read as YAML, or would change and is only checked. */
export async function formatFiles(
  paths: readonly string[],
  options: FormatOptions,
  terminal: Terminal,
  showDiff: ShowDiff | undefined,
): Promise<ExitCode> {
  const mistake = mistakeInInput(paths);
  if (mistake) return refuse(terminal, mistake);
  const { check = false, color } = options;
  const writer = new TextWriter({ isDry: check, showDiff, color }, terminal, paths.includes("-"));
  const { report } = writer;
  const run = await openRun(paths, options, report);
  if (!run) return 2;
  await writer.tidy(run.sources);
  const counts = { changed: 0, same: 0, unreadable: 0, unusual: 0, failed: 0 };
  const progress = progressOf(run.sources.length, report, "Formatted");
  for (const [at, source] of run.sources.entries()) {
    const done = await formatSource(source, { run, writer, options });
    counts[done]++;
    // A diff names its files, and standard input needs no name.
    if (done === "changed" && !showDiff && !writer.printsText) terminal.print(`${visible(source.shown)}\n`);
    progress(at + 1);
  }
  if (!writer.printsText) report.tell(summaryOf(counts, run.sources.length, check || showDiff !== undefined));
  if (run.isIncomplete || counts.failed > 0) return 2;
  return counts.unreadable > 0 || (check && counts.changed > 0) ? 1 : 0;
}

interface Formatting {
  readonly run: OpenRun;
  readonly writer: TextWriter;
  readonly options: FormatOptions;
}

/** What became of a file. */
type Done = "changed" | "same" | "unreadable" | "unusual" | "failed";

async function formatSource(source: Source, { run, writer, options }: Formatting): Promise<Done> {
  const { shown } = source;
  const { report } = writer;
  const content = await readSource(source, report);
  if (!content) return "failed";
  if (content.kind !== "text") {
    report.tell(`“${shown}” was left as it is: ${reasonNotText(content, options.maxFileSize)}.`);
    return "unreadable";
  }
  const { text: before } = content;
  const { text: after, left } = formatText(parseFile(before, run.core.parts.limits), {
    tabSize: options.indent,
  });
  if (left) report.tell(`“${shown}” was left as it is: ${reasonLeft(left, before)}.`);
  if (!(await writer.put(source, before, after ?? before))) return "failed";
  if (left) return left.kind;
  return before === after ? "same" : "changed";
}

function reasonLeft(left: LeftUnformatted, text: string): string {
  if (left.kind === "unusual")
    return "it is written in a way that is not formatted, such as with names after “?”";
  const line = new LineIndex(text).lineAt(left.offset) + 1;
  return `line ${line} cannot be read, and “inspection-reports check” says why`;
}

/** `Formatted 2 of 3 files.` */
function summaryOf({ changed }: { readonly changed: number }, files: number, isDry: boolean): string {
  if (changed === 0)
    return `${counted(files, "file")} looked at, none ${isDry ? "would change" : "changed"}.`;
  const some = `${changed} of ${counted(files, "file")}`;
  return isDry ? `${some} would change: “inspection-reports format” does it.` : `Formatted ${some}.`;
}
