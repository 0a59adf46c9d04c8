/** What stands around a place of a file, from the whole of it down to the word. */
import type { LineIndex } from "./line-index.ts";
import { matchesOf } from "./matches-of.ts";
import { type Node, resolve, type ScalarNode } from "./node.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** A stretch of a file in offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every stretch that holds an offset, the outermost first; each is smaller than the one before. */
export function stretchesAround({ documents, lines }: ParsedFile, offset: number): Stretch[] {
  const root = documents.find(({ start, end }) => start <= offset && offset <= end)?.root;
  const found = [{ start: 0, end: lines.text.length }, ...(root ? inNode(root, offset, lines) : [])];
  const shrinking: Stretch[] = [];
  for (const stretch of found) {
    const outer = shrinking.at(-1);
    const isInside = !outer || (outer.start <= stretch.start && stretch.end <= outer.end);
    const isSmaller = !outer || stretch.end - stretch.start < outer.end - outer.start;
    if (isInside && isSmaller && stretch.start <= offset && offset <= stretch.end) shrinking.push(stretch);
  }
  return shrinking;
}

function inNode(node: Node, offset: number, lines: LineIndex): Stretch[] {
  if (node.kind === "alias") return [node];
  if (node.kind === "scalar") return [node, ...inText(node, offset, lines.text)];
  if (node.kind === "list") {
    const item = node.items.find(({ start, end }) => start <= offset && offset <= end);
    return [node, ...(item ? inNode(item, offset, lines) : [])];
  }
  const entry = node.entries.find(
    ({ key, value }) => key.start <= offset && offset <= Math.max(key.end, value.end),
  );
  if (!entry) return [node];
  const whole = { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
  const inner = offset <= entry.key.end ? entry.key : entry.value;
  return [node, whole, ...inNode(inner, offset, lines)];
}

/** Inside a text: all of it without its signs, the paragraph, the sentence, the word. */
function inText(node: ScalarNode, offset: number, text: string): Stretch[] {
  const inner = insideOf(node, text);
  const paragraph = between(text, inner, offset, /\n[ \t]*\r?\n/g);
  const sentence = between(text, paragraph, offset, /[.!?]["'”’)]*(?=\s)/g);
  return [inner, paragraph, sentence, wordAt(text, inner, offset)].map((stretch) => trimmed(text, stretch));
}

/** What stands between the quotation marks, or below the “|”. */
function insideOf(node: ScalarNode, text: string): Stretch {
  if (node.style === "single" || node.style === "double")
    return { start: node.start + 1, end: Math.max(node.start + 1, node.end - 1) };
  if (resolve(node) !== node || node.style === "plain") return node;
  const firstLine = text.indexOf("\n", node.start);
  return { start: firstLine < 0 || firstLine > node.end ? node.start : firstLine + 1, end: node.end };
}

/** The part of a stretch between two separators; a separator belongs to what stands before it. */
function between(text: string, { start, end }: Stretch, offset: number, separator: RegExp): Stretch {
  let from = start;
  for (const match of matchesOf(separator, text.slice(start, end))) {
    const until = start + match.index + match[0].length;
    if (until > offset) return { start: from, end: until };
    from = until;
  }
  return { start: from, end };
}

function wordAt(text: string, { start, end }: Stretch, offset: number): Stretch {
  const isLetter = (at: number) => /[\p{L}\p{N}'’_-]/u.test(text.charAt(at));
  let from = offset;
  let until = offset;
  while (from > start && isLetter(from - 1)) from--;
  while (until < end && isLetter(until)) until++;
  return { start: from, end: until };
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let until = end;
  while (from < until && /\s/.test(text.charAt(from))) from++;
  while (until > from && /\s/.test(text.charAt(until - 1))) until--;
  return { start: from, end: until };
}
