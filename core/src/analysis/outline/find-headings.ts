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

/** The headings whose name or id has what is typed, then those that have its letters in their order; all for nothing typed. */
export function findHeadings(files: readonly FileAnalysis[], query: string): FoundHeading[] {
  const typed = query.trim().toLowerCase();
  const letters = typed.replace(/\s+/g, "");
  const whole: FoundHeading[] = [];
  const scattered: FoundHeading[] = [];
  const visit = ({ name, detail = "", kind, at, children }: Heading, path: string, under?: string): void => {
    if (whole.length >= most) return;
    const texts = [name.toLowerCase(), detail.toLowerCase()];
    const found = { name, kind, path, at, under };
    if (texts.some((text) => text.includes(typed))) whole.push(found);
    else if (scattered.length < most && texts.some((text) => hasInOrder(text, letters)))
      scattered.push(found);
    for (const child of children) visit(child, path, name);
  };
  for (const file of files) for (const heading of outlineOf(file)) visit(heading, file.path);
  return [...whole, ...scattered].slice(0, most);
}

/** Whether letters stand in a text in their order, with others in between. */
function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + letter.length;
  }
  return true;
}
