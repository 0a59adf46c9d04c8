/** The stretches of lines that belong together, so that an editor can fold them. */
import type { LineIndex } from "./line-index.ts";
import { type Node, resolve } from "./node.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** Lines that fold into their first one. */
export interface Fold {
  readonly startLine: number;
  /** The last line, which is hidden too. */
  readonly endLine: number;
  readonly isComment: boolean;
}

/** All folds of a file in the order of their first lines. No two begin in the same line. */
export function foldsOf({ documents, lines }: ParsedFile): Fold[] {
  const folds = new Map<number, Fold>();
  const textLines = new Set<number>();
  const add = (start: number, end: number) => {
    const startLine = lines.lineAt(start);
    const endLine = lines.lineAt(Math.max(start, end - 1));
    const known = folds.get(startLine);
    if (endLine > startLine && (!known || known.endLine < endLine))
      folds.set(startLine, { startLine, endLine, isComment: false });
  };
  for (const { root } of documents) if (root) walk(root, add, (node) => keepLines(node, lines, textLines));
  for (const fold of commentFolds(lines, textLines))
    if (!folds.has(fold.startLine)) folds.set(fold.startLine, fold);
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

/** Entries and items; what an alias stands for folds where it is written. */
function walk(node: Node, add: (start: number, end: number) => void, text: (node: Node) => void): void {
  if (node.kind === "scalar") text(node);
  if (node.kind === "list") {
    for (const item of node.items) {
      add(item.start, item.end);
      walk(item, add, text);
    }
  }
  if (node.kind === "map") {
    for (const entry of node.entries) {
      add(entry.key.start, Math.max(entry.key.end, entry.value.end));
      walk(entry.value, add, text);
    }
  }
}

/** In the lines of a text a “#” begins no comment. */
function keepLines(node: Node, lines: LineIndex, kept: Set<number>): void {
  const value = resolve(node);
  if (!value) return;
  const last = lines.lineAt(value.end);
  for (let line = lines.lineAt(value.start) + 1; line <= last; line++) kept.add(line);
}

function commentFolds(lines: LineIndex, textLines: ReadonlySet<number>): Fold[] {
  const folds: Fold[] = [];
  const isComment = (line: number) =>
    line < lines.lineCount && !textLines.has(line) && /^\s*#/.test(lines.lineText(line));
  for (let line = 0; line < lines.lineCount; line++) {
    if (!isComment(line)) continue;
    const startLine = line;
    while (isComment(line + 1)) line++;
    if (line > startLine) folds.push({ startLine, endLine: line, isComment: true });
  }
  return folds;
}
