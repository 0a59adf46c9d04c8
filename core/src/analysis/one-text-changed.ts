/**
 * Whether a report is what it was a moment ago but for the wording of one prose text: then rules need not look at all of
 * it again.
 */
import type { LineIndex } from "../document/line-index.ts";
import type { ScalarNode } from "../document/node.ts";
import type { ParsedFile } from "../document/parsed-file.ts";
import type { ChangedText } from "../lint/changed-text.ts";
import type { Report } from "../model/report.ts";

/** A report with the file it stands in. */
export interface ReadReport {
  readonly file: ParsedFile;
  readonly report: Report;
}

/** The text that has changed; undefined where anything else has, or a line was added or taken out. */
export function oneTextChanged(before: ReadReport, now: ReadReport): ChangedText | undefined {
  const { changedValue } = now.file;
  if (!changedValue) return undefined;
  const { change } = changedValue;
  const at = now.report.prose.findIndex(({ node }) => node === changedValue.now);
  const prose = now.report.prose[at];
  // The file that this one was read from must be the very one whose problems are known.
  if (!prose || before.report.prose[at]?.node !== changedValue.before) return undefined;
  const [old, lines] = [before.file.lines, now.file.lines];
  if (changedValue.before.style !== changedValue.now.style) return undefined;
  if (!isProseAlone(changedValue.before, old) || !isProseAlone(changedValue.now, lines)) return undefined;
  // What stands behind a text on its line may be a note, or a part of the text that YAML does not see.
  if (change.start <= changedValue.now.start) return undefined;
  if (change.endBefore > changedValue.before.end || change.endAfter > changedValue.now.end) return undefined;
  if (!isOneLine(old, change.start, change.endBefore) || !isOneLine(lines, change.start, change.endAfter))
    return undefined;
  return {
    prose,
    before: old.rangeOf(changedValue.before.start, changedValue.before.end),
    now: lines.rangeOf(changedValue.now.start, changedValue.now.end),
    change: old.rangeOf(change.start, change.endBefore),
    stretch: change,
  };
}

/** Whether a value is a text that is read as it was put down: a block, or bare words with nothing behind them. */
function isProseAlone({ value, style, end }: ScalarNode, lines: LineIndex): boolean {
  if (typeof value !== "string" || value.trim() === "") return false;
  if (style === "plain") return lines.text.slice(end, lines.endOf(lines.lineAt(end))).trim() === "";
  return style === "literal";
}

function isOneLine(lines: LineIndex, start: number, end: number): boolean {
  return lines.lineAt(start) === lines.lineAt(end) && !/[\r\n]/.test(lines.text.slice(start, end));
}
