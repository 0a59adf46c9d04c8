/** The front page: who publishes, the title, what it is about, and when. */
import { HeadingLevel, Paragraph } from "docx";
import type { Cover } from "../../core/src/export/finished-report.ts";
import { missingRun, textRun } from "./runs.ts";

/** The paragraphs of the front page. The title is the document's, not a heading of its text. */
export function renderCover({ publisher, title, lines, published }: Cover): Paragraph[] {
  return [
    // Kept even when it is empty: it carries the distance from the top of the page.
    new Paragraph({ style: "CoverPublisher", children: [textRun(publisher)] }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [...(title ? [textRun(title)] : [textRun("Title "), missingRun()])],
    }),
    ...lines.map((line) => new Paragraph({ style: "Subtitle", children: [textRun(line)] })),
    ...(published ? [new Paragraph({ style: "CoverDate", children: [textRun(published)] })] : []),
  ];
}
