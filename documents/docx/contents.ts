/** The table of contents: a field that a word processor can update, with its entries in it from the start. */
import { type FileChild, InternalHyperlink, Paragraph, Run, Tab, TextRun } from "docx";
import type { Contents } from "../../core/src/export/finished-report.ts";
import { textWidth } from "./page.ts";
import { textRun } from "./runs.ts";
import { bookmarkName, type Writing } from "./writing.ts";
import { xml } from "./xml.ts";

/** All headings of the first level, as links. */
const allChapters = ' TOC \\o "1-1" \\h \\z \\u ';

/**
 * The contents. Page numbers are fields too, which word processors fill in when they print or are asked to; none is
 * written into the file, because a number that nobody has counted would be wrong. The field is not marked as out of
 * date: Word would ask its reader to update it before the document is even seen.
 */
export function renderContents({ entries }: Contents, writing: Writing): FileChild[] {
  const [first, ...others] = entries;
  if (!first) return [];
  const last = others.length;
  return entries.map(({ target, text }, index) => {
    const anchor = bookmarkName(writing.bookmarkOf(target) ?? 0);
    const children = [
      textRun(text),
      new TextRun({ children: [new Tab()] }),
      ...field(` PAGEREF ${anchor} \\h `),
    ];
    const link = new InternalHyperlink({ anchor, children });
    const begin = index === 0 ? beginField(allChapters) : [];
    const end = index === last ? [fieldMark("end")] : [];
    const tabStops = [{ type: "right" as const, position: textWidth }];
    return new Paragraph({ style: "TOC1", tabStops, children: [...begin, link, ...end] });
  });
}

/** A field in all its parts: one without a place for its result is not filled in later. */
function field(instruction: string): Run[] {
  return [...beginField(instruction), fieldMark("end")];
}

function beginField(instruction: string): Run[] {
  const written = xml("w:instrText", { "xml:space": "preserve" });
  written.addChildElement(instruction);
  const run = new Run({});
  run.addChildElement(written);
  return [fieldMark("begin"), run, fieldMark("separate")];
}

function fieldMark(type: "begin" | "separate" | "end"): Run {
  const run = new Run({});
  run.addChildElement(xml("w:fldChar", { "w:fldCharType": type }));
  return run;
}
