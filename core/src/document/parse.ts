/**
 * Text to tree, once for each version of a file. The tree is tolerant: whatever the YAML library could
 * read is there, and what it could not is listed as syntax issues. Input that would be pointless or
 * dangerous to analyse (too large, not text, in conflict, too deep) is refused with a reason instead.
 */
import type { CST, Document } from "yaml";
import { makeComposer } from "./composer.ts";
import { findConflictMarkers } from "./conflict-markers.ts";
import { convertDocument } from "./convert.ts";
import { tokensOf } from "./depth.ts";
import { liftSwallowed } from "./lift-swallowed.ts";
import { LineIndex } from "./line-index.ts";
import { parseChange } from "./parse-change.ts";
import {
  type DocumentTree,
  defaultLimits,
  mostPieces,
  type ParsedFile,
  type ParseLimits,
  type Refusal,
} from "./parsed-file.ts";
import { syntaxIssues } from "./syntax-issue.ts";

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
  const changed = sound && parseChange(sound, lines, limits);
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
  const file = { text, lines, documents: compose(read.tokens, lines, limits), pieces: read.pieces };
  return sound && !isSound(file) ? { ...file, sound } : file;
}

/** Whether a file can be gone on from: a name that is half typed breaks it for a moment, until the next version. */
function isSound({ documents, refusal }: ParsedFile): boolean {
  return !refusal && documents.length > 0 && documents.every(({ syntaxIssues }) => syntaxIssues.length === 0);
}

function compose(tokens: CST.Token[], lines: LineIndex, limits: ParseLimits): DocumentTree[] {
  const documents: DocumentTree[] = [];
  let { aliasValues } = limits;
  for (const document of makeComposer().compose(tokens, false, lines.text.length)) {
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
