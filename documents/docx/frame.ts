/** What stands on every page: the title and the mark of a draft above, the number of the page below. */
import { Footer, Header, PageNumber, Paragraph, type Run, Tab, TextRun } from "docx";
import type { FinishedReport } from "../../core/src/export/finished-report.ts";
import { colours } from "./colours.ts";
import { textRun } from "./runs.ts";
import { watermarkRun } from "./watermark.ts";

/** Headers and footers of a section whose first page is the cover, which has no title and no number. */
export function pageFrame({ title, watermark }: FinishedReport) {
  const mark = watermark ? [tab(), textRun(watermark, { bold: true, color: colours.draft })] : [];
  const behind = (number: number) => (watermark ? [watermarkRun(watermark, number)] : []);
  const number = new Paragraph({
    style: "Footer",
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    headers: {
      default: header([...behind(1), textRun(title), ...mark]),
      first: header([...behind(2), ...mark]),
    },
    footers: {
      default: new Footer({ children: [number] }),
      first: new Footer({ children: [new Paragraph({ style: "Footer" })] }),
    },
  };
}

function header(children: readonly Run[]): Header {
  return new Header({ children: [new Paragraph({ style: "Header", children })] });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
