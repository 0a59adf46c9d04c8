/** Headings that word processors know as such: for their navigation, for contents and for those who listen. */
import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, type ParagraphChild } from "docx";
import type { Heading } from "../../core/src/export/finished-report.ts";
import { textRun } from "./runs.ts";
import { bookmarkName, type Writing } from "./writing.ts";

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A heading; levels beyond the sixth count as the sixth. A chapter, level 1, begins a page. */
export function headingParagraph(level: number, children: readonly ParagraphChild[]): Paragraph {
  const heading = headings[Math.min(Math.max(level, 1), headings.length) - 1];
  return new Paragraph({ heading, pageBreakBefore: level === 1, children });
}

/** The heading of a part of the report, with the bookmark that the contents lead to. The contents' own heading is not listed in them. */
export function renderHeading(
  { id, level, text }: Heading,
  isOfContents: boolean,
  writing: Writing,
): Paragraph {
  if (isOfContents)
    return new Paragraph({ style: "TOCHeading", pageBreakBefore: true, children: [textRun(text)] });
  const bookmark = writing.bookmarkOf(id);
  if (bookmark === undefined) return headingParagraph(level, [textRun(text)]);
  const heading = headingParagraph(level, []);
  const parts = [
    new BookmarkStart(bookmarkName(bookmark), bookmark),
    textRun(text),
    new BookmarkEnd(bookmark),
  ];
  for (const part of parts) heading.addChildElement(part);
  return heading;
}
