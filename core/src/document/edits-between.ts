/**
 * The small edits that lead from one text to another, so that whoever applies them keeps cursor, folding and
 * undo everywhere else. Lines are compared first, then the letters of the lines that differ.
 */
import type { TextEdit } from "../problem.ts";
import type { LineIndex } from "./line-index.ts";

/** The edits, in the order of the file and without overlap; none where the texts are the same. */
export function editsBetween(before: LineIndex, after: string): TextEdit[] {
  const old = linesOf(before.text);
  const now = linesOf(after);
  const edits: TextEdit[] = [];
  let at = 0;
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const line = old[i];
    if (line !== undefined && line === now[j]) {
      at += line.length;
      i++;
      j++;
      continue;
    }
    const [gone, come] = nextMeeting(old, i, now, j);
    const oldText = old.slice(i, i + gone).join("");
    edits.push(edit(before, at, oldText, now.slice(j, j + come).join("")));
    at += oldText.length;
    i += gone;
    j += come;
  }
  return edits;
}

/** How many lines lie between here and the next line that both texts have. */
function nextMeeting(
  old: readonly string[],
  i: number,
  now: readonly string[],
  j: number,
): [gone: number, come: number] {
  for (let lines = 1; lines <= farthest; lines++) {
    for (let gone = lines; gone >= 0; gone--) {
      if (meets(old, i + gone, now, j + lines - gone)) return [gone, lines - gone];
    }
  }
  return [old.length - i, now.length - j];
}

/** Beyond this many lines the rest counts as changed: looking further would take long and help nobody. */
const farthest = 200;

/** An empty line is in every text: only with the line behind it does it say where we are. */
function meets(old: readonly string[], i: number, now: readonly string[], j: number): boolean {
  if (i === old.length || j === now.length) return i === old.length && j === now.length;
  if (old[i] !== now[j]) return false;
  return (old[i] as string).trim() !== "" || old[i + 1] === now[j + 1];
}

/** One edit, without what the two texts begin and end with. */
function edit(lines: LineIndex, at: number, old: string, now: string): TextEdit {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  while (splitsSign(old, head) || splitsSign(now, head)) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  while (splitsSign(old, old.length - tail) || splitsSign(now, now.length - tail)) tail--;
  return {
    range: lines.rangeOf(at + head, at + old.length - tail),
    newText: now.slice(head, now.length - tail),
  };
}

/** Whether a place is in the middle of a line end or of a sign that takes two code units. */
function splitsSign(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\r\n|\r(?!\n)|\n)/);
}
