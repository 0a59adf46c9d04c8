/**
 * Text to tree, once for each version of a file. The tree is tolerant: whatever the YAML library could
 * read is there, and what it could not is listed as syntax issues. Input that would be pointless or
 * dangerous to analyse (too large, not text, in conflict, too deep) is refused with a reason instead.
 */
import { Composer, type CST, type Document, Parser } from "yaml";
import { findConflictMarkers } from "./conflict-markers.ts";
import { convertDocument } from "./convert.ts";
import { exceedsDepth } from "./depth.ts";
import { liftSwallowed } from "./lift-swallowed.ts";
import { LineIndex } from "./line-index.ts";
import type { Node } from "./node.ts";
import { type SyntaxIssue, syntaxIssues } from "./syntax-issue.ts";

/** How much a file may hold before it is refused. */
export interface ParseLimits {
  /** UTF-16 code units of text. */
  readonly length: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Values that aliases may repeat, over the whole document. */
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
}

/** Why a file is not analysed at all. Offsets say where to show it. */
export type Refusal =
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number }
  | { readonly kind: "notText"; readonly offset: number }
  | { readonly kind: "conflict"; readonly start: number; readonly end: number; readonly count: number }
  | { readonly kind: "tooDeep"; readonly offset: number; readonly limit: number };

/** A whole file: its lines, and its documents or the reason why there are none. */
export interface ParsedFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly DocumentTree[];
  readonly refusal?: Refusal;
}

/** Reads a text. Never throws; the same text gives the same tree. */
export function parseFile(text: string, limits: ParseLimits = defaultLimits): ParsedFile {
  const lines = new LineIndex(text.length > limits.length ? "" : text);
  const refusal = refuseText(text, limits);
  if (refusal) return { text, lines, documents: [], refusal };

  const tokens = [...new Parser().parse(text)];
  const tooDeep = exceedsDepth(tokens, limits.depth);
  if (tooDeep !== undefined) {
    return { text, lines, documents: [], refusal: { kind: "tooDeep", offset: tooDeep, limit: limits.depth } };
  }
  return { text, lines, documents: compose(tokens, lines, limits) };
}

function compose(tokens: CST.Token[], lines: LineIndex, limits: ParseLimits): DocumentTree[] {
  // Duplicate names are a rule of ours; the library's own check compares every pair.
  const composer = new Composer({ uniqueKeys: false, strict: true, version: "1.2", schema: "core" });
  const documents: DocumentTree[] = [];
  for (const document of composer.compose(tokens, false, lines.text.length)) {
    // Comments above the first value, and between documents, belong to the document below them.
    const start = documents.at(-1)?.end ?? 0;
    documents.push(toTree(document as Document.Parsed, start, lines, limits));
  }
  // Where the library loses its way it ends a document early: what follows still belongs to it.
  const last = documents.pop();
  return last ? [...documents, { ...last, end: lines.text.length }] : [];
}

function toTree(
  document: Document.Parsed,
  start: number,
  lines: LineIndex,
  limits: ParseLimits,
): DocumentTree {
  const { root: converted, aliasIssues } = convertDocument(document, lines.text, limits.aliasValues);
  // Only a text that YAML could not read swallows what follows it.
  const root = converted && document.errors.length > 0 ? liftSwallowed(converted, lines) : converted;
  const issues = syntaxIssues(document.errors, root, lines);
  const unreadable = new Set(issues.map((issue) => issue.start));
  return {
    root,
    start,
    end: document.range[2],
    syntaxIssues: issues,
    // A lone “*” cannot be read and stands for nothing: once is enough.
    aliasIssues: aliasIssues.filter((issue) => !unreadable.has(issue.start)),
  };
}

function refuseText(text: string, limits: ParseLimits): Refusal | undefined {
  if (text.length > limits.length) return { kind: "tooLong", length: text.length, limit: limits.length };
  const nul = text.indexOf("\0");
  if (nul >= 0) return { kind: "notText", offset: nul };
  return findConflictMarkers(text);
}
