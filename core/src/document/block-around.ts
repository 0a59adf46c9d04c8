/**
 * The smallest block that holds a whole change: an item of a list or a named value, with all lines up to its next
 * neighbour. A block that is read without a mistake on its own reads the same in its place, since what stands before it
 * has not changed, and its neighbour, which begins at its own column, ends whatever it holds.
 */
import type { LineIndex } from "./line-index.ts";
import type { Entry, Node } from "./node.ts";
import type { TextChange } from "./text-change.ts";

/** Which child to take on the way down. */
export type Steps = readonly number[];

/** A block with the way to it from the root; the last step is the child itself. */
export interface Block {
  readonly steps: Steps;
  readonly child: Entry | Node;
  /** The start of its first line. */
  readonly start: number;
  /** The column of its first sign. */
  readonly column: number;
  /** The start of its neighbour's first line, or the end of the text. */
  readonly end: number;
}

/** The smallest block around a change, or undefined where the change touches what several have in common. */
export function blockAround(root: Node, lines: LineIndex, change: TextChange): Block | undefined {
  let smallest: Block | undefined;
  let node = root;
  let end = lines.text.length;
  const steps: number[] = [];
  for (;;) {
    if ((node.kind !== "map" && node.kind !== "list") || node.flow) return smallest;
    const at = childAt(node, change.start);
    const value = childOf(node, at);
    if (!value) return smallest;
    steps.push(at);
    const next = at + 1 < countOf(node) ? firstLineOf(node, at + 1, lines) : { start: end };
    if (!next) return smallest;
    if (change.endBefore > next.start) return smallest;
    const first = firstLineOf(node, at, lines);
    if (first && change.start > first.start + first.column) {
      const child = node.kind === "map" ? (node.entries[at] as Entry) : value;
      smallest = { steps: [...steps], child, ...first, end: next.start };
    }
    node = value;
    end = next.start;
  }
}

interface FirstLine {
  readonly start: number;
  readonly column: number;
}

/** The first line of a child that has it for itself. The first name in a list's item shares it with the dash. */
function firstLineOf(node: Node, at: number, lines: LineIndex): FirstLine | undefined {
  const column = columnOf(node, lines);
  const line = lines.lineAt(startOf(node, at));
  const start = lines.startOf(line);
  if (lines.indentOf(line) !== column) return undefined;
  if (node.kind === "map") return startOf(node, at) === start + column ? { start, column } : undefined;
  return lines.text.startsWith("- ", start + column) ? { start, column } : undefined;
}

function columnOf(node: Node, lines: LineIndex): number {
  return node.start - lines.startOf(lines.lineAt(node.start));
}

/** The last child that begins at or before an offset, the first where all begin behind it. */
function childAt(node: Node, offset: number): number {
  let low = 0;
  let high = countOf(node) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(node, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countOf(node: Node): number {
  if (node.kind === "map") return node.entries.length;
  return node.kind === "list" ? node.items.length : 0;
}

function startOf(node: Node, at: number): number {
  if (node.kind === "map") return (node.entries[at] as Entry).start;
  return node.kind === "list" ? (node.items[at] as Node).start : node.start;
}

function childOf(node: Node, at: number): Node | undefined {
  if (node.kind === "map") return node.entries[at]?.value;
  return node.kind === "list" ? node.items[at] : undefined;
}
