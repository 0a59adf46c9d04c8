/**
 * The comment that silences a rule in one place. It stands above the value, since inside a text it would become
 * part of it; or behind the value, where the comment above would hold for much more than what is meant.
 */
import type { LineIndex } from "../../document/line-index.ts";
import type { Entry, ListNode, Node } from "../../document/node.ts";
import type { DocumentTree } from "../../document/parsed-file.ts";
import { writtenValue } from "../../document/written-value.ts";
import type { Position, TextEdit } from "../../problem.ts";
import { insert, lineEndOf } from "./edit.ts";

/** A comment to be inserted, and where its reason is to be typed once it is there. */
export interface Silencing {
  readonly edit: TextEdit;
  readonly reasonAt: Position;
}

/** First and last line of what a comment would stand above. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Silences a rule for what stands at a position. The reason is left for the writer: until it is there, the rule on
 * comments without one asks for it. Undefined in a file that cannot be read in full, where no place is certain.
 */
export function silenceRule(
  ruleId: string,
  at: Position,
  tree: DocumentTree,
  lines: LineIndex,
): Silencing | undefined {
  if (!tree.root || tree.syntaxIssues.length > 0) return undefined;
  const place = placeOf(lines.offsetAt(at), tree.root, lines);
  const text = lines.lineText(place.first);
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(text)) return undefined;
  const holdsForMore = opensMore(place, lines);
  return holdsForMore && place.first === place.last && !/\s#/.test(text)
    ? commentBehind(ruleId, place.first, text)
    : commentAbove(ruleId, place.first, lines);
}

function commentAbove(ruleId: string, line: number, lines: LineIndex): Silencing {
  const indent = lines.indentOf(line);
  const comment = `${" ".repeat(indent)}# inspection-reports-disable-next-line ${ruleId} -- `;
  return {
    edit: insert({ line, character: 0 }, comment + lineEndOf(lines)),
    reasonAt: { line, character: comment.length },
  };
}

function commentBehind(ruleId: string, line: number, text: string): Silencing {
  const comment = `${/\s$/.test(text) ? "" : " "}# inspection-reports-disable-line ${ruleId} -- `;
  return {
    edit: insert({ line, character: text.length }, comment),
    reasonAt: { line, character: text.length + comment.length },
  };
}

/** The lines of the single value or name at an offset, from its name or dash on; those of the offset where there is none. */
function placeOf(offset: number, root: Node, lines: LineIndex): Lines {
  const own = lines.lineAt(offset);
  let place: Lines = { first: own, last: own };
  let node: Node | undefined = root;
  while (node) {
    if (node.kind === "scalar" || node.kind === "alias" || node.flow) break;
    const step: Step | undefined =
      node.kind === "map" ? stepInMap(node.entries, offset) : stepInList(node, offset, lines);
    if (step && isOneValue(step.value)) {
      place = { first: lines.lineAt(step.holderStart), last: lines.lineAt(step.value.end) };
    }
    node = step?.value;
  }
  return place;
}

/** From a group or list to the value that an offset is in. */
interface Step {
  readonly value: Node;
  /** Offset of the name or dash that the value hangs on. */
  readonly holderStart: number;
}

function stepInMap(entries: readonly Entry[], offset: number): Step | undefined {
  const entry = entries.findLast(({ start }) => start <= offset);
  if (!entry || offset > entry.end) return undefined;
  // A name stands for its text, but not for all that a group or list below it holds.
  if (offset <= entry.key.end && !isOneValue(entry.value)) return undefined;
  return { value: entry.value, holderStart: entry.key.start };
}

function stepInList(list: ListNode, offset: number, lines: LineIndex): Step | undefined {
  const index = list.items.findLastIndex(({ start }) => start <= offset);
  const value = list.items[index];
  const written = value && writtenValue({ list, index }, lines);
  return written && { value, holderStart: written.holderStart };
}

/** Whether no comment can stand between the lines of a value. */
function isOneValue(node: Node): boolean {
  return node.kind === "scalar" || node.kind === "alias" || node.flow;
}

/** Whether a comment above would hold for lines behind the value too: it holds for all that is indented below it. */
function opensMore({ first, last }: Lines, lines: LineIndex): boolean {
  const indent = lines.indentOf(first);
  for (let line = last + 1; line < lines.lineCount; line++) {
    const text = lines.lineText(line);
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    const isItem = /:[ \t]*$/.test(lines.lineText(first)) && /^ *-(?:\s|$)/.test(text);
    return lines.indentOf(line) > indent || (isItem && lines.indentOf(line) === indent);
  }
  return false;
}
