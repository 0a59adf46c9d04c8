/**
 * Texts in brackets or braces that YAML splits at the comma of a number: `[Some 1,140 people]` becomes
 * “Some 1” and “140 people”.
 */
import type { LineIndex } from "../../document/line-index.ts";
import type { Node } from "../../document/node.ts";
import type { Report } from "../../model/report.ts";
import { flowAround } from "./flow-around.ts";

/** A text with its pieces put together again. */
export interface SplitText {
  /** Offsets of the whole text in the file. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number at whose comma it is split first, and where it stands. */
  readonly number: string;
  readonly numberStart: number;
}

/** The texts of a report that are split at the comma of a number, in order. */
export function splitNumbers(report: Report, lines: LineIndex): SplitText[] {
  const seen = new Set<Node>();
  return report.prose.flatMap(({ node, holder }) => {
    // Only a bare text is split at commas, and most prose is a block.
    if (node.kind === "scalar" && node.style !== "plain") return [];
    const flow = flowAround(report.part.node, holder);
    if (!flow || seen.has(node)) return [];
    const pieces = flow.kind === "list" ? flow.items : flow.entries.flatMap(({ key, value }) => [key, value]);
    const from = pieces.indexOf(node);
    const joined = from < 0 ? [] : joinedFrom(pieces, from, lines.text);
    for (const piece of joined) seen.add(piece);
    return joined.length > 1 ? [splitText(joined, lines.text)] : [];
  });
}

/** The piece at a place and those after it that only the comma of a number keeps apart. */
function joinedFrom(pieces: readonly Node[], from: number, text: string): Node[] {
  const joined = [pieces[from] as Node];
  for (const piece of pieces.slice(from + 1).filter(isWritten)) {
    const last = joined.at(-1) as Node;
    if (!isPlain(last) || !isPlain(piece) || !isNumberComma(last.end, piece.start, text)) break;
    joined.push(piece);
  }
  return joined;
}

/** Digits, a comma without a space, and three digits more. */
function isNumberComma(end: number, start: number, text: string): boolean {
  return (
    text.slice(end, start) === "," &&
    /(?<![\d.,])\d{1,3}(?:,\d{3})*$/.test(text.slice(Math.max(0, end - 20), end)) &&
    /^\d{3}(?!\d)/.test(text.slice(start, start + 4))
  );
}

function splitText(joined: readonly Node[], text: string): SplitText {
  const [first, second] = joined as [Node, Node];
  const start = first.start;
  const end = (joined.at(-1) as Node).end;
  const numberStart = first.end - (text.slice(start, first.end).match(/\d+$/)?.[0].length ?? 0);
  const number =
    text.slice(numberStart, end).match(/^\d+(?:,\d{3})+/)?.[0] ?? text.slice(numberStart, second.end);
  return { start, end, text: text.slice(start, end), number, numberStart };
}

function isPlain(node: Node): boolean {
  return node.kind === "scalar" && node.style === "plain";
}

/** A piece without a value, such as `140 people` in braces, has an empty one that is not written. */
function isWritten(node: Node): boolean {
  return node.end > node.start;
}
