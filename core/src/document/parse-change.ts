/**
 * A text read anew where it has changed: the smallest block around the change is read by itself and put into the tree,
 * where that gives what reading all of it would give.
 */
import type { Document } from "yaml";
import { blockAround } from "./block-around.ts";
import { makeComposer } from "./composer.ts";
import { convertDocument } from "./convert.ts";
import { tokensOf } from "./depth.ts";
import type { LineIndex } from "./line-index.ts";
import { moved } from "./moved.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";
import { type ChangedValue, mostPieces, type ParsedFile, type ParseLimits } from "./parsed-file.ts";
import { changeBetween } from "./text-change.ts";
import { type NewBlock, withBlock } from "./with-block.ts";

/** The document with the one block read anew that has changed; undefined where all must be read. */
export function parseChange(
  before: ParsedFile,
  lines: LineIndex,
  limits: ParseLimits,
): Pick<ParsedFile, "documents" | "changedValue" | "pieces"> | undefined {
  const [tree, another] = before.documents;
  if (!tree?.root || another || tree.hasAnchors) return undefined;
  if (/^%/m.test(before.text.slice(0, tree.root.start))) return undefined;
  const change = changeBetween(before.text, lines.text);
  const block = blockAround(tree.root, before.lines, change);
  if (!block) return undefined;
  const by = lines.text.length - before.text.length;
  const read = readBlock(copyOf(lines.text, block.start, block.end + by), block.end < before.text.length, {
    ...limits,
    depth: limits.depth - block.steps.length,
  });
  if (read?.root.start !== block.column) return undefined;
  const pieces = (before.pieces ?? 0) + read.pieces;
  if (pieces > mostPieces(limits)) return undefined;
  const now = moved(read.root, block.start) as NewBlock;
  const root = withBlock(tree.root, block.steps, now, by);
  if (!root) return undefined;
  const values = changedValue(block.child, now);
  return {
    documents: [{ ...tree, root, end: lines.text.length }],
    pieces,
    ...(values && { changedValue: { ...values, change } }),
  };
}

/** The single value that a child of a list or group is and was, where it has stayed in its place under its name. */
function changedValue(before: Entry | Node, now: NewBlock): Omit<ChangedValue, "change"> | undefined {
  const [child, another] = now.kind === "map" ? now.entries : now.items;
  if (!child || another) return undefined;
  const isEntry = "key" in before && "key" in child;
  if (isEntry && (before.name !== child.name || before.key.end !== child.key.end)) return undefined;
  const [old, value] = isEntry ? [before.value, child.value] : [before, child];
  if (!isScalar(old) || !isScalar(value) || old.start !== value.start) return undefined;
  return { before: old, now: value };
}

function isScalar(node: Entry | Node): node is ScalarNode {
  return "kind" in node && node.kind === "scalar";
}

/** A stretch of a text that does not keep all of the text in memory, as a mere slice would. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

interface ReadBlock {
  readonly root: MapNode | ListNode;
  readonly pieces: number;
}

/** The list or the named values that a text holds when it is read on its own; undefined where it is more, or a mistake. */
function readBlock(text: string, hasNeighbour: boolean, limits: ParseLimits): ReadBlock | undefined {
  if (hasNeighbour && !text.endsWith("\n")) return undefined;
  if (/^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const read = tokensOf(text, limits.depth, mostPieces(limits));
  if (!("tokens" in read)) return undefined;
  const [document, another] = [
    ...makeComposer().compose(read.tokens, false, text.length),
  ] as Document.Parsed[];
  if (!document || another || document.errors.length > 0) return undefined;
  const { root, hasAnchors } = convertDocument(document, text, limits.aliasValues);
  const isBlock = (root?.kind === "map" || root?.kind === "list") && !root.flow;
  return isBlock && !hasAnchors ? { root, pieces: read.pieces } : undefined;
}
