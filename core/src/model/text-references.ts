/**
 * Where prose refers to something that is written elsewhere: to a footnote as `[^id]`, to a figure as
 * `{{id}}`. The one place that knows what these signs look like.
 */
import { matchesOf } from "../document/matches-of.ts";
import type { Range } from "../problem.ts";
import { foundInProse } from "./found-in-prose.ts";
import type { Report } from "./report.ts";

/** One reference in a text. */
export interface TextReference {
  readonly id: string;
  /** The whole sign, brackets or braces included. */
  readonly range: Range;
  /** The id alone. */
  readonly idRange: Range;
}

/** One reference as it is written, in offsets of its text. */
export interface Sign {
  readonly id: string;
  /** Where the whole sign begins, and how long it is. */
  readonly index: number;
  readonly length: number;
  /** Where the id begins. */
  readonly idIndex: number;
}

const footnotePattern = /(?<!\\)\[\^([^\s[\]^]+)\]/g;
const figurePattern = /\{\{[^\S\n]*([^{}\s](?:[^{}\n]*[^{}\s])?)[^\S\n]*\}\}/g;

/** Every `[^id]` in the prose of a report, in the order of the file. Texts that YAML misread have none. */
export function footnoteReferences(report: Report): readonly TextReference[] {
  return report.once.get(footnoteReferences, () => referencesOf(report, footnoteSigns));
}

/** Every `{{id}}` in the prose of a report, in the order of the file. Braces with nothing in them are text. */
export function figureReferences(report: Report): readonly TextReference[] {
  return report.once.get(figureReferences, () => referencesOf(report, figureSigns));
}

/** The ids of all footnotes that a stretch of the file refers to, misread texts and comments included. */
export function footnoteIdsIn(text: string): ReadonlySet<string> {
  return new Set(footnoteSigns(text).map((sign) => sign.id));
}

/** The ids of all figures that a stretch of the file quotes, misread texts and comments included. */
export function figureIdsIn(text: string): ReadonlySet<string> {
  return new Set(figureSigns(text).map((sign) => sign.id));
}

function referencesOf(report: Report, signsOf: (text: string) => readonly Sign[]): TextReference[] {
  return foundInProse(report, signsOf, ({ text }) => signsOf(text)).map(
    ({ value, found: { id, index, length, idIndex } }) => ({
      id,
      // Most references are never shown: their places are worked out when they are.
      get range() {
        return value.rangeOf(index, index + length);
      },
      get idRange() {
        return value.rangeOf(idIndex, idIndex + id.length);
      },
    }),
  );
}

/** Every `[^id]` in a text or a stretch of the file. */
export function footnoteSigns(text: string): Sign[] {
  if (!text.includes("[^")) return [];
  return signsIn(text, footnotePattern).filter((sign) => !beginsFootnote(text, sign));
}

/** Every `{{id}}` in a text or a stretch of the file. */
export function figureSigns(text: string): Sign[] {
  return text.includes("{{") ? signsIn(text, figurePattern) : [];
}

function signsIn(text: string, pattern: RegExp): Sign[] {
  return matchesOf(pattern, text).map((match) => {
    const id = match[1] as string;
    return {
      id,
      index: match.index,
      length: match[0].length,
      idIndex: match.index + match[0].indexOf(id, 2),
    };
  });
}

/** In Markdown `[^id]:` at the start of a line is the footnote itself and refers to nothing. */
function beginsFootnote(text: string, { index, length }: Sign): boolean {
  if (text[index + length] !== ":") return false;
  let before = index - 1;
  while (text[before] === " " || text[before] === "\t") before--;
  return before < 0 || text[before] === "\n";
}
