/** Edits of the protocol applied to a text as an editor would, and what they change, line by line. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "../../core/src/index.ts";

/** The text after the edits. Throws where they overlap, as an editor would refuse them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create("file:///a", "yaml", 1, text), [...edits]);
}

/**
 * The lines that differ, with `-` before what goes and `+` before what comes, and with their numbers from one.
 * Spaces at the end of a line are shown as `·`.
 */
export function changedLines(before: string, after: string): string {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const common = commonLengths(old, now);
  const shown: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (i < old.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1)) {
      shown.push(show("-", i, old[i++] as string));
    } else shown.push(show("+", j, now[j++] as string));
  }
  return shown.join("\n");
}

/** How many lines two texts have in common from each pair of lines on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const common: number[][] = [];
  for (let i = old.length - 1; i >= 0; i--) {
    common[i] = [];
    for (let j = now.length - 1; j >= 0; j--) {
      const longest = Math.max(lengthAt(common, i + 1, j), lengthAt(common, i, j + 1));
      (common[i] as number[])[j] = old[i] === now[j] ? lengthAt(common, i + 1, j + 1) + 1 : longest;
    }
  }
  return common;
}

function lengthAt(common: readonly (readonly number[])[], i: number, j: number): number {
  return common[i]?.[j] ?? 0;
}

function show(sign: string, at: number, line: string): string {
  return `${sign}${String(at + 1).padStart(3)} ${line.replace(/ +$/, (blanks) => "·".repeat(blanks.length))}`.trimEnd();
}
