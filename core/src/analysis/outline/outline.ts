/** The headings of a file, as an outline shows them. */
import type { Range } from "../../problem.ts";
import type { FileAnalysis } from "../analyse.ts";
import { reportOutline } from "./report-outline.ts";
import { treeOutline } from "./tree-outline.ts";

/** What a heading is of; the editor has a sign for each. */
export type HeadingKind =
  | "report"
  | "part"
  | "domain"
  | "standard"
  | "key question"
  | "findings"
  | "finding"
  | "recommendation"
  | "word"
  | "figure"
  | "population"
  | "footnote";

/** One heading with what stands under it. */
export interface Heading {
  /** Never empty. */
  readonly name: string;
  /** Beside the name, such as a rating. */
  readonly detail?: string;
  readonly kind: HeadingKind;
  /** Everything under the heading. */
  readonly range: Range;
  /** What is selected when one goes there; inside `range`. */
  readonly at: Range;
  readonly children: readonly Heading[];
}

/** The headings of a file in its order. Those of a report are the report's own, those of other files its names. */
export function outlineOf(file: FileAnalysis): Heading[] {
  return file.documents.flatMap(({ report, tree }) =>
    (report ? reportOutline(report) : treeOutline(tree, file.file.lines)).flatMap(wellFormed),
  );
}

/** Editors refuse a whole outline for one heading that stands outside of its parent, as one behind an alias does. */
function wellFormed(heading: Heading): Heading[] {
  const name = heading.name.replace(/\s+/g, " ").trim();
  if (name === "") return [];
  const at = contains(heading.range, heading.at)
    ? heading.at
    : { start: heading.range.start, end: heading.range.start };
  const children = heading.children.filter(({ range }) => contains(heading.range, range)).flatMap(wellFormed);
  return [{ ...heading, name, at, children }];
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
