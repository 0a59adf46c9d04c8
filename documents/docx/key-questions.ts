/** The table of key questions, each with its bar against the bands. */
import { type FileChild, Paragraph, type TableRow, type TextRun } from "docx";
import type { BandStretch, KeyQuestionRow, KeyQuestionTable } from "../../core/src/export/finished-report.ts";
import { barPicture } from "./bar-picture.ts";
import { levelColour } from "./colours.ts";
import { textWidth } from "./page.ts";
import { missingRun, textRun } from "./runs.ts";
import { bodyRow, cell, headerRow, NamedTable } from "./tables.ts";
import type { Writing } from "./writing.ts";

const columns = [textWidth - 2100, 2100];

/** Caption, table with a header row, and below it what the colours of the bars stand for. The question that decides is bold. */
export function renderKeyQuestions(block: KeyQuestionTable, writing: Writing): FileChild[] {
  const { caption, questionHeader, percentHeader, rows, bands } = block;
  return [
    new Paragraph({ style: "Caption", children: [textRun(caption)] }),
    new NamedTable(caption, columns, [
      headerRow([questionHeader, percentHeader], columns),
      ...rows.map((row) => renderRow(row, bands, writing)),
    ]),
    renderBands(bands),
  ];
}

function renderRow(row: KeyQuestionRow, bands: readonly BandStretch[], writing: Writing): TableRow {
  const { question, percent, count, isDriver } = row;
  const look = { bold: isDriver };
  const bar = barPicture(row, bands, writing.nextPicture());
  const asked = [
    new Paragraph({
      style: "TableText",
      keepNext: true,
      children: [question ? textRun(question, look) : missingRun()],
    }),
    ...(bar ? [new Paragraph({ style: "Bar", keepNext: true, children: [bar] })] : []),
  ];
  const [left, right] = columns;
  return bodyRow([cell(left, asked), cell(right, { children: resultRuns(percent, count, look) })]);
}

/** "60% (21 of 35)"; either may be missing. */
function resultRuns(
  percent: number | undefined,
  count: string | undefined,
  look: { bold: boolean },
): TextRun[] {
  if (percent === undefined) return [count ? textRun(count) : missingRun()];
  return [textRun(`${percent}%`, look), ...(count ? [textRun(` (${count})`)] : [])];
}

/** "Bands: ■ Inadequate 0–49 …", so that a colour never stands alone. A little space where there are none. */
function renderBands(bands: readonly BandStretch[]): Paragraph {
  const named = bands.flatMap(({ level, range }) => [
    textRun("\u2003■\u00A0", { color: levelColour(level) }),
    textRun(`${level.label} ${range}`.replaceAll(" ", "\u00A0")),
  ]);
  return new Paragraph({
    style: "Bands",
    children: bands.length > 0 ? [textRun("Bands, in per cent:"), ...named] : [],
  });
}
