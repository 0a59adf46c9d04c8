/** Headings of many files by what someone types to find one. */
import type { Range } from "../../problem.ts";
import type { FileAnalysis } from "../analyse.ts";
import { type Heading, type HeadingKind, outlineOf } from "./outline.ts";

/** A heading that was found. */
export interface FoundHeading {
  readonly name: string;
  readonly kind: HeadingKind;
  readonly path: string;
  readonly at: Range;
  /** The heading above it. */
  readonly under: string | undefined;
}

/** Nobody scrolls through more, and an editor asks again for what is typed next. */
const most = 200;

/** The headings whose name or id has all letters of the query in their order; all for an empty one. */
export function findHeadings(files: readonly FileAnalysis[], query: string): FoundHeading[] {
  const found: FoundHeading[] = [];
  const visit = (heading: Heading, path: string, under: string | undefined): void => {
    if (found.length >= most) return;
    const { name, detail = "", kind, at } = heading;
    if (hasInOrder(name, query) || hasInOrder(detail, query)) found.push({ name, kind, path, at, under });
    for (const child of heading.children) visit(child, path, name);
  };
  for (const file of files) for (const heading of outlineOf(file)) visit(heading, file.path, undefined);
  return found;
}

/** Whether the letters of a query stand in a text in their order, with others in between; capitals are the same as small ones. */
function hasInOrder(text: string, query: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  let at = 0;
  for (const letter of text.toLowerCase()) if (letter === wanted.charAt(at)) at++;
  return at >= wanted.length;
}
