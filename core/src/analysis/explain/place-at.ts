/** What stands at a position of a file: the name or the value there, and the way to it from the top. */
import type { LineIndex } from "../../document/line-index.ts";
import { type Entry, type Node, resolve, type ScalarNode } from "../../document/node.ts";
import { entryAt, nodeAt, type PathStep, pathAt } from "../../document/node-at.ts";
import type { Position } from "../../problem.ts";
import type { AnalysedDocument, FileAnalysis } from "../analyse.ts";

/** A place in one document of a file. */
export interface Place {
  readonly document: AnalysedDocument;
  readonly lines: LineIndex;
  readonly offset: number;
  readonly path: readonly PathStep[];
  /** The path with `*` for every place in a list: such as `figures/enforcement/count`. */
  readonly pattern: string;
  /** The entry whose name stands here. */
  readonly name: Entry | undefined;
  /** The single value that stands here, at most one of the two. */
  readonly value: ScalarNode | undefined;
}

/** The place at a position; undefined in a file that is not analysed. */
export function placeAt(file: FileAnalysis, position: Position): Place | undefined {
  const { lines } = file.file;
  const offset = lines.offsetAt(position);
  const document =
    file.documents.find(({ tree }) => tree.start <= offset && offset < tree.end) ?? file.documents.at(-1);
  if (!document) return undefined;
  const { root } = document.tree;
  const path = pathAt(root, offset);
  const entry = entryAt(root, path);
  const node = nodeAt(root, path);
  return {
    document,
    lines,
    offset,
    path,
    pattern: path.map((step) => (typeof step === "number" ? "*" : step)).join("/"),
    name: entry && covers(entry.key, offset) ? entry : undefined,
    value: node?.kind === "scalar" && covers(node, offset) ? node : undefined,
  };
}

/** Whether a part of the file covers an offset; its end is outside. */
export function covers(part: { readonly start: number; readonly end: number }, offset: number): boolean {
  return part.start <= offset && offset < part.end;
}

/** Whether a part of the model stands around an offset. */
export function holds(node: Node, offset: number): boolean {
  const value = resolve(node);
  return value !== undefined && covers(value, offset);
}
