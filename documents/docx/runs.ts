/** Pieces of a line as a word processor's runs of text. */
import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { Inline } from "../../core/src/export/finished-report.ts";
import { notWritten } from "../../core/src/export/not-written.ts";
import { colours } from "./colours.ts";
import { legalText } from "./legal-text.ts";
import { Link, usableAddress } from "./links.ts";
import type { Writing } from "./writing.ts";

/** How a run looks beyond the style of its paragraph. */
type Look = Pick<IRunOptions, "bold" | "italics" | "style" | "color" | "shading" | "size">;

/** Text as it is written. */
export function textRun(text: string, look: Look = {}): TextRun {
  // The library puts numbers of its own in place of names in braces, so no text may have a brace together with what follows.
  return new TextRun({ ...look, children: legalText(text).split(/(?<=\{)/) });
}

/** What stands where nothing is written yet. */
export function missingRun(look: Look = {}): TextRun {
  return textRun(notWritten, { color: colours.quiet, ...look });
}

/** Pieces of a line. */
export function runsOf(inlines: readonly Inline[], writing: Writing, look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => runsOfOne(inline, writing, look));
}

function runsOfOne(inline: Inline, writing: Writing, look: Look): ParagraphChild[] {
  switch (inline.kind) {
    case "text":
      return [textRun(inline.text, look)];
    case "strong":
      return runsOf(inline.inlines, writing, { ...look, bold: true });
    case "emphasis":
      // Emphasis within a text that is set in italics stands upright, as printers do it.
      return runsOf(inline.inlines, writing, { ...look, italics: !look.italics });
    case "code":
      return [textRun(inline.text, { ...look, style: "InlineCode" })];
    case "link":
      return linkRuns(inline, writing, look);
    case "break":
      return [new TextRun({ break: 1 })];
    case "figure":
      return [textRun(inline.text ?? `{{${inline.id}}}`, look)];
    case "note":
      return [referenceRun(inline.number, writing)];
  }
}

/** A reference cannot stand within a link: it stands behind it. */
function linkRuns(link: Inline & { kind: "link" }, writing: Writing, look: Look): ParagraphChild[] {
  const words = link.inlines.filter(({ kind }) => kind !== "note");
  const references = link.inlines.filter(({ kind }) => kind === "note");
  const address = usableAddress(link.address);
  const shown =
    address === undefined
      ? runsOf(words, writing, look)
      : [
          new Link({
            address,
            children: runsOf(words, writing, { ...look, style: "Hyperlink" }),
            id: writing.nextLink(),
          }),
        ];
  return [...shown, ...runsOf(references, writing, look)];
}

/** A real footnote at its first reference; a further one, or one to a note that is not there, is the number alone. */
function referenceRun(number: number, writing: Writing): ParagraphChild {
  if (writing.refer(number)) return new FootnoteReferenceRun(number);
  return new TextRun({ text: String(number), superScript: true });
}
