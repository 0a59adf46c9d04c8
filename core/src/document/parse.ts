/**
 * Text to tree, once for each version of a file. The tree is tolerant: whatever the YAML library could
 * read is there, and what it could not is listed as syntax issues. Input that would be pointless or
 * dangerous to analyse (too large, not text, in conflict, too deep) is refused with a reason instead.
 */
import { Composer, type CST, type Document } from "yaml";
import { blockAround } from "./block-around.ts";
import { findConflictMarkers } from "./conflict-markers.ts";
import { convertDocument } from "./convert.ts";
import { tokensOf } from "./depth.ts";
import { liftSwallowed } from "./lift-swallowed.ts";
import { LineIndex } from "./line-index.ts";
import { moved } from "./moved.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";
import { type SyntaxIssue, syntaxIssues } from "./syntax-issue.ts";
import { changeBetween, type TextChange } from "./text-change.ts";
import { type NewBlock, withBlock } from "./with-block.ts";

/** How much a file may hold before it is refused. */
export interface ParseLimits {
  /** UTF-16 code units of text. */
  readonly length: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Values that aliases may repeat, over the whole file; each hundred characters of a text count as one more. */
  readonly aliasValues: number;
}

/** Room for a hundred long reports in one file, and far below what would make an editor wait. */
export const defaultLimits: ParseLimits = { length: 10_000_000, depth: 64, aliasValues: 100_000 };

/** An alias that stands for nothing: its name is unknown, it contains itself, or it repeats too much. */
export interface AliasIssue {
  readonly kind: "unknown" | "circular" | "tooLarge";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One YAML document of a file. */
export interface DocumentTree {
  /** Undefined when the document is empty or holds only comments. */
  readonly root: Node | undefined;
  readonly start: number;
  readonly end: number;
  readonly syntaxIssues: readonly SyntaxIssue[];
  readonly aliasIssues: readonly AliasIssue[];
  /** Whether a value is marked for others, or stands for another one: then no part can be read on its own. */
  readonly hasAnchors: boolean;
}

/** Why a file is not analysed at all. Offsets say where to show it. */
export type Refusal =
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number }
  | { readonly kind: "tooMany"; readonly limit: number }
  | { readonly kind: "notText"; readonly offset: number }
  | { readonly kind: "conflict"; readonly start: number; readonly end: number; readonly count: number }
  | { readonly kind: "tooDeep"; readonly offset: number; readonly limit: number };

/** A whole file: its lines, and its documents or the reason why there are none. */
export interface ParsedFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly DocumentTree[];
  readonly refusal?: Refusal;
  /** Where only the inside of one single value has changed since the file was read before. */
  readonly changedValue?: ChangedValue;
  /** Where this text holds a mistake of YAML: the last version before it that held none. It has no such version itself. */
  readonly sound?: ParsedFile;
}

/** A single value before and after a change of the text; all else is the same. */
export interface ChangedValue {
  readonly before: ScalarNode;
  readonly now: ScalarNode;
  readonly change: TextChange;
}

/**
 * Reads a text. Never throws; the same text gives the same tree. With the file as it was a moment ago, only the block
 * that has changed since it was last without a mistake is read, where that gives what reading all of it would give.
 */
export function parseFile(
  text: string,
  limits: ParseLimits = defaultLimits,
  before?: ParsedFile,
): ParsedFile {
  const lines = new LineIndex(text.length > limits.length ? "" : text);
  const refusal = refuseText(text, limits);
  if (refusal) return { text, lines, documents: [], refusal };

  const sound = before && isSound(before) ? before : before?.sound;
  const changed = sound && withChange(sound, lines, limits);
  if (changed) return { text, lines, ...changed };
  const read = tokensOf(text, limits.depth, mostPieces(limits));
  if ("tooDeep" in read) {
    const refusal = { kind: "tooDeep", offset: read.tooDeep, limit: limits.depth } as const;
    return { text, lines, documents: [], refusal };
  }
  if ("tooMany" in read) {
    const refusal = { kind: "tooMany", limit: mostPieces(limits) } as const;
    return { text, lines, documents: [], refusal };
  }
  const file = { text, lines, documents: compose(read.tokens, lines, limits) };
  return sound && !isSound(file) ? { ...file, sound } : file;
}

/** Whether a file can be gone on from: a name that is half typed breaks it for a moment, until the next version. */
function isSound({ documents, refusal }: ParsedFile): boolean {
  return !refusal && documents.length > 0 && documents.every(({ syntaxIssues }) => syntaxIssues.length === 0);
}

/**
 * How many names, values, signs and spaces between them are read. Each of them takes hundreds of times the memory of a
 * letter; a report has one for thirty letters.
 */
function mostPieces({ length }: ParseLimits): number {
  return Math.max(1_000, length / 20);
}

/** The document with the one block read anew that has changed; undefined where all must be read. */
function withChange(
  before: ParsedFile,
  lines: LineIndex,
  limits: ParseLimits,
): Pick<ParsedFile, "documents" | "changedValue"> | undefined {
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
  if (read?.start !== block.column) return undefined;
  const now = moved(read, block.start) as NewBlock;
  const root = withBlock(tree.root, block.steps, now, by);
  if (!root) return undefined;
  const values = changedValue(block.child, now);
  return {
    documents: [{ ...tree, root, end: lines.text.length }],
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

/** The list or the named values that a text holds when it is read on its own; undefined where it is more, or a mistake. */
function readBlock(text: string, hasNeighbour: boolean, limits: ParseLimits): MapNode | ListNode | undefined {
  if (hasNeighbour && !text.endsWith("\n")) return undefined;
  if (/^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const read = tokensOf(text, limits.depth, mostPieces(limits));
  if (!("tokens" in read)) return undefined;
  const [document, another] = [...composerOf().compose(read.tokens, false, text.length)] as Document.Parsed[];
  if (!document || another || document.errors.length > 0) return undefined;
  const { root, hasAnchors } = convertDocument(document, text, limits.aliasValues);
  const isBlock = (root?.kind === "map" || root?.kind === "list") && !root.flow;
  return isBlock && !hasAnchors ? root : undefined;
}

function compose(tokens: CST.Token[], lines: LineIndex, limits: ParseLimits): DocumentTree[] {
  const documents: DocumentTree[] = [];
  let { aliasValues } = limits;
  for (const document of composerOf().compose(tokens, false, lines.text.length)) {
    // Comments above the first value, and between documents, belong to the document below them.
    const start = documents.at(-1)?.end ?? 0;
    const { tree, repeated } = toTree(document as Document.Parsed, start, lines, aliasValues);
    aliasValues -= repeated;
    documents.push(tree);
  }
  // Where the library loses its way it ends a document early: what follows still belongs to it.
  const last = documents.pop();
  return last ? [...documents, { ...last, end: lines.text.length }] : [];
}

function composerOf(): Composer {
  return new Composer({
    // Duplicate names are a rule of ours; the library's own check compares every pair.
    uniqueKeys: false,
    strict: true,
    version: "1.2",
    schema: "core",
    // “!!binary” and its like would give bytes, dates and pairs, where a report has text, lists and names.
    resolveKnownTags: false,
  });
}

function toTree(
  document: Document.Parsed,
  start: number,
  lines: LineIndex,
  aliasValues: number,
): { tree: DocumentTree; repeated: number } {
  const {
    root: converted,
    aliasIssues,
    hasAnchors,
    repeated,
  } = convertDocument(document, lines.text, aliasValues);
  // Only a text that YAML could not read swallows what follows it.
  const root = converted && document.errors.length > 0 ? liftSwallowed(converted, lines) : converted;
  const issues = syntaxIssues(document.errors, root, lines);
  const unreadable = new Set(issues.map((issue) => issue.start));
  const tree: DocumentTree = {
    root,
    start,
    end: document.range[2],
    syntaxIssues: issues,
    // A lone “*” cannot be read and stands for nothing: once is enough.
    aliasIssues: aliasIssues.filter((issue) => !unreadable.has(issue.start)),
    hasAnchors,
  };
  return { tree, repeated };
}

function refuseText(text: string, limits: ParseLimits): Refusal | undefined {
  if (text.length > limits.length) return { kind: "tooLong", length: text.length, limit: limits.length };
  const nul = text.indexOf("\0");
  if (nul >= 0) return { kind: "notText", offset: nul };
  return findConflictMarkers(text);
}
