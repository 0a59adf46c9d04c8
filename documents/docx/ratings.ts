/** The ratings page: name, score, overall rating, and every standard with its level. */
import { type FileChild, Paragraph, type TableRow } from "docx";
import type { LevelMark, RatingsRow, RatingsTable } from "../../core/src/export/finished-report.ts";
import { colours } from "./colours.ts";
import { textWidth } from "./page.ts";
import { missingRun, textRun } from "./runs.ts";
import { bodyRow, cell, headerRow, levelCell, line, NamedTable } from "./tables.ts";

const summaryColumns = [3000, textWidth - 3000];
const columns = [textWidth - 3200, 3200];

/** All of the page below its heading. */
export function renderRatings(block: RatingsTable): FileChild[] {
  const { name, fieldwork, domains } = block;
  return [
    ...(name ? [new Paragraph({ style: "RatingsName", children: [textRun(name)] })] : []),
    ...(fieldwork ? [new Paragraph({ style: "Fieldwork", children: [textRun(fieldwork)] })] : []),
    renderSummary(block),
    new Paragraph({ style: "Caption", children: [textRun("Ratings of the standards")] }),
    new NamedTable("Ratings of the standards", columns, [
      headerRow(["Standard", "Rating"], columns),
      ...domains.flatMap(({ title, standards }) => [domainRow(title), ...standards.map(standardRow)]),
    ]),
  ];
}

function renderSummary({ score, overall }: RatingsTable): FileChild {
  const [left, right] = summaryColumns;
  const points = score ? textRun(`${score.points}/${score.maximum}`) : missingRun();
  const middle = { verticalAlign: "center" } as const;
  return new NamedTable("Score and overall rating", summaryColumns, [
    headerRow(["Score", "Overall rating"], summaryColumns),
    bodyRow([
      cell(left, { style: score ? "Score" : "OverallRating", children: [points] }, middle),
      levelCell(right, overall, { style: "OverallRating" }),
    ]),
  ]);
}

function domainRow(title: string): TableRow {
  const heading = new Paragraph({
    style: "TableHeading",
    spacing: { before: 200 },
    children: [textRun(title)],
  });
  const borders = { bottom: line(8, colours.line) };
  return bodyRow([cell(textWidth, [heading], { columnSpan: 2, borders })]);
}

function standardRow({ name, level, state }: RatingsRow): TableRow {
  const [left, right] = columns;
  return bodyRow([cell(left, { children: [textRun(name)] }), levelCell(right, level ?? unrated(state))]);
}

/** "Not rated" stands on grey, as a level that is on no scale. */
function unrated(state: string | undefined): LevelMark | undefined {
  return state === undefined ? undefined : { label: state };
}
