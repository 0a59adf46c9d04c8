/**
 * Where a mistake is shown. The library names the place where it lost its way; the writer needs the sign
 * or the word that led it there.
 */
import type { YAMLParseError } from "yaml";
import type { LineIndex } from "./line-index.ts";
import type { Node } from "./node.ts";
import type { Mistake } from "./syntax-sentence.ts";

/** Offsets in the file, on one line. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** The sign or word of a mistake; never empty where its line holds anything. */
export function placeOf(
  error: YAMLParseError,
  mistake: Mistake,
  root: Node | undefined,
  lines: LineIndex,
): Place {
  const at = Math.min(error.pos[0], lines.text.length);
  switch (mistake) {
    case "quote":
      return sign(openingQuote(root, at) ?? at, lines);
    case "bracket":
      return sign(openBracket(root, at, lines.text) ?? at, lines);
    case "closingBracket":
      return sign(at, lines);
    case "strayIndent":
      return firstWord(nextFilledLine(lines.lineAt(at), lines), lines);
    case "strayDash":
      return sign(nextSign(at, lines.text), lines);
    case "indentation":
    case "outside":
      return firstWord(lines.lineAt(at), lines);
    default:
      return onOneLine(at, error.pos[1], lines);
  }
}

function sign(at: number, lines: LineIndex): Place {
  return onOneLine(at, at + 1, lines);
}

/** The library may name the end of the line above. */
function nextSign(at: number, text: string): number {
  return at + text.slice(at).search(/\S|$/);
}

function onOneLine(start: number, end: number, lines: LineIndex): Place {
  const lineEnd = lines.endOf(lines.lineAt(start));
  const last = Math.min(end, lineEnd);
  if (last > start) return { start, end: last };
  // An empty place cannot be seen: take the character before it on the same line, or the one after.
  const line = lines.lineAt(start);
  if (start > lines.startOf(line)) return { start: start - 1, end: start };
  return { start, end: Math.min(start + 1, lineEnd) };
}

/** The name, dash or sign that a line begins with. */
function firstWord(line: number, lines: LineIndex): Place {
  const text = lines.lineText(line);
  const before = text.match(/^[ \t]*/)?.[0].length ?? 0;
  const start = lines.startOf(line) + before;
  return onOneLine(start, start + (text.slice(before).match(/^[^\s:]+/)?.[0].length ?? 1), lines);
}

function nextFilledLine(line: number, lines: LineIndex): number {
  for (let next = line + 1; next < lines.lineCount; next++)
    if (/^[ \t]*[^\s#]/.test(lines.lineText(next))) return next;
  return line;
}

/** The library names the end of the text; the mistake is the mark where the last text begins. */
function openingQuote(root: Node | undefined, offset: number): number | undefined {
  const path = [...nodesOnTheWay(root, offset)];
  return path.at(-1)?.start;
}

/** The innermost bracket before a place that nothing closes. */
function openBracket(root: Node | undefined, offset: number, text: string): number | undefined {
  const isOpen = (node: Node) =>
    (node.kind === "map" || node.kind === "list") &&
    node.flow &&
    text[node.end - 1] !== (node.kind === "map" ? "}" : "]");
  return [...nodesOnTheWay(root, offset)].findLast(isOpen)?.start;
}

/** From the root down: of each part the last that begins before the offset. */
function* nodesOnTheWay(root: Node | undefined, offset: number): Generator<Node> {
  for (let node = root; node; ) {
    yield node;
    if (node.kind === "list") node = lastBefore(node.items, offset);
    else if (node.kind === "map") {
      const entry = lastBefore(node.entries, offset);
      const isInValue = entry && entry.value.start < offset && entry.value.end > entry.value.start;
      node = isInValue ? entry.value : entry?.key;
    } else return;
  }
}

/** The last part that begins before an offset; parts stand in the order of the file. */
function lastBefore<Part extends { readonly start: number }>(parts: readonly Part[], offset: number) {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Part).start < offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}
