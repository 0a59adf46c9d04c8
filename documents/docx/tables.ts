/** What all tables of the document have in common. */
import {
  BorderStyle,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
  XmlComponent,
} from "docx";
import type { LevelMark } from "../../core/src/export/finished-report.ts";
import { colours, levelColour } from "./colours.ts";
import { legalText } from "./legal-text.ts";
import { missingRun, textRun } from "./runs.ts";
import { xml } from "./xml.ts";

/** A table over the whole width, with a name for those who cannot see it. `columns` are widths in twentieths of a point. */
export class NamedTable extends Table {
  constructor(name: string, columns: readonly number[], rows: readonly TableRow[]) {
    super({
      rows,
      columnWidths: columns,
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: "fixed",
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideVertical: none,
        insideHorizontal: line(4, colours.line),
      },
      margins: { top: 90, bottom: 90, left: 80, right: 80 },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    });
    const properties = this.root.find((part) => part instanceof XmlComponent);
    if (properties instanceof XmlComponent)
      properties.addChildElement(xml("w:tblCaption", { "w:val": legalText(name) }));
  }
}

/** The row of column headers, repeated on every page that the table goes on to. */
export function headerRow(headers: readonly string[], columns: readonly number[]): TableRow {
  const cells = headers.map((text, index) => {
    const heading = new Paragraph({ style: "TableHeading", children: [textRun(text)] });
    return new TableCell({
      ...widthOf(columns[index]),
      borders: { bottom: line(12, colours.accent) },
      children: [heading],
    });
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A row that stays on one page. */
export function bodyRow(cells: readonly TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children: [...cells] });
}

/** A cell with one paragraph in the tables' style, or with those given. */
export function cell(
  width: number | undefined,
  content: IParagraphOptions | readonly Paragraph[],
  options: Partial<ITableCellOptions> = {},
): TableCell {
  const children = Array.isArray(content)
    ? content
    : [new Paragraph({ style: "TableText", ...(content as IParagraphOptions) })];
  return new TableCell({ ...widthOf(width), ...options, children });
}

/** A cell with a level: its words, white on its colour. Words that say so where there is none. */
export function levelCell(
  width: number | undefined,
  level: LevelMark | undefined,
  options: IParagraphOptions = {},
): TableCell {
  if (!level) return cell(width, { ...options, children: [missingRun()] });
  const shading = { type: ShadingType.CLEAR, fill: levelColour(level), color: "auto" };
  return cell(
    width,
    { ...options, children: [textRun(level.label, { style: "Level" })] },
    { shading, verticalAlign: "center" },
  );
}

/** A line along an edge of a cell; its size is in eighths of a point. */
export function line(size: number, color: string) {
  return { style: BorderStyle.SINGLE, size, color };
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

function widthOf(width: number | undefined): Partial<ITableCellOptions> {
  return width === undefined ? {} : { width: { size: width, type: WidthType.DXA } };
}
