/** The named styles of the document: whoever goes on with it in a word processor changes its look here. */
import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import { colours } from "./colours.ts";
import { textWidth } from "./page.ts";

/** A typeface that is everywhere, or has a twin of the same width where it is not. */
const font = "Arial";
const accent = colours.accent;
const [bold, quiet] = [{ bold: true }, { color: colours.quiet }];

/** All styles. Sizes are in half points, lengths in twentieths of a point. */
export function styles(): IStylesOptions {
  const chapter = heading(1, 40, [0, 320]);
  return {
    default: {
      document: {
        run: { font, size: 22, color: colours.text, language: { value: "en-GB" } },
        paragraph: { spacing: { after: 160, ...lines(276) } },
      },
      title: {
        run: { ...bold, size: 64, color: accent },
        paragraph: { ...coverPart, spacing: { before: 0, after: 480, ...lines(252) } },
      },
      heading1: { ...chapter, paragraph: { ...chapter.paragraph, border: { bottom: edge(12, accent, 6) } } },
      heading2: heading(2, 28, [480, 140]),
      heading3: heading(3, 24, [300, 100]),
      heading4: heading(4, 22, [260, 80]),
      heading5: heading(5, 22, [220, 60], colours.text),
      heading6: heading(6, 22, [220, 60], colours.quiet),
      hyperlink: { run: { color: colours.link, underline: {} } },
      caption: {
        run: { size: 19, color: colours.quiet },
        paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
      },
      footnoteText: {
        run: { size: 18, color: colours.quiet },
        paragraph: { spacing: { after: 60, ...lines(252) } },
      },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      ...coverStyles(),
      ...proseStyles(),
      ...listStyles(),
      ...tableStyles(),
      ...frameStyles(),
    ],
    characterStyles: [
      { id: "InlineCode", name: "Inline Code", run: { font: "Courier New", size: 20 } },
      { id: "Level", name: "Level", run: { bold: true, color: colours.white } },
    ],
  };
}

/** Paragraphs with the same line at their left hold together as one bar along the cover. */
const coverPart = {
  border: { left: edge(96, accent, 22) },
  indent: { left: 480 },
};

function coverStyles(): IParagraphStyleOptions[] {
  return [
    style(
      "CoverPublisher",
      "Cover Publisher",
      { ...bold, size: 28, color: accent },
      { ...coverPart, spacing: { before: 600, after: 4200 } },
    ),
    style("Subtitle", "Subtitle", { size: 28 }, { ...coverPart, spacing: { after: 160 } }),
    style(
      "CoverDate",
      "Cover Date",
      { size: 24, ...quiet },
      { ...coverPart, spacing: { before: 480, after: 0 } },
    ),
    style(
      "TOCHeading",
      "TOC Heading",
      { ...bold, size: 40, color: accent },
      { keepNext: true, spacing: { after: 320, ...lines(252) }, border: { bottom: edge(12, accent, 6) } },
    ),
    style(
      "TOC1",
      "toc 1",
      {},
      {
        spacing: { before: 60, after: 60 },
        border: { bottom: edge(4, colours.line, 4), between: edge(4, colours.line, 4) },
      },
    ),
  ];
}

function proseStyles(): IParagraphStyleOptions[] {
  const box = { border: { left: edge(24, accent, 10) }, indent: { left: 260 } };
  return [
    style(
      "Statement",
      "Statement",
      { size: 23 },
      {
        border: { ...box.border, top: edge(4, colours.soft, 4), bottom: edge(4, colours.soft, 4) },
        indent: box.indent,
        shading: { fill: colours.soft, type: "clear" },
        spacing: { before: 120, after: 240 },
      },
    ),
    style("LeadIn", "Lead-in", {}, { keepNext: true, spacing: { before: 200, after: 120 } }),
    style(
      "Addressee",
      "Addressee",
      { ...bold, color: accent },
      { keepNext: true, spacing: { before: 320, after: 140 } },
    ),
    style("Remark", "Remark", { italics: true }, {}),
    style("Quote", "Quote", { italics: true, ...quiet }, quotation(260)),
    style("QuoteInList", "Quote in List", { italics: true, ...quiet }, quotation(685)),
    style("Rating", "Rating", { size: 26 }, { keepNext: true, spacing: { before: 80, after: 240 } }),
    style("DiscretionTitle", "Discretion Title", bold, {
      ...box,
      keepNext: true,
      keepLines: true,
      spacing: { before: 240, after: 80 },
    }),
    style("Discretion", "Discretion", {}, { ...box, keepLines: true, spacing: { after: 100 } }),
    style("Signature", "Signature", bold, { keepNext: true, spacing: { before: 480, after: 20 } }),
    style("SignatureRole", "Signature Role", quiet, { spacing: { after: 160 } }),
    style(
      "Imprint",
      "Imprint",
      { size: 19, ...quiet },
      { spacing: { after: 100, ...lines(264) }, keepLines: true },
    ),
    style(
      "Code",
      "Code",
      { font: "Courier New", size: 19 },
      { shading: { fill: colours.soft, type: "clear" } },
    ),
    style("Rule", "Rule", { size: 8 }, { border: { bottom: edge(6, colours.line, 1) } }),
  ];
}

function listStyles(): IParagraphStyleOptions[] {
  return [
    style("ListBullet", "List Bullet", {}, { spacing: { after: 90 } }),
    style("ListNumber", "List Number", {}, { spacing: { after: 90 } }),
    style("ListContinue", "List Continue", {}, { spacing: { after: 90 } }),
  ];
}

function tableStyles(): IParagraphStyleOptions[] {
  const spacing = { before: 0, after: 0, ...lines(264) };
  return [
    style("TableText", "Table Text", { size: 21 }, { spacing }),
    style("TableHeading", "Table Heading", { ...bold, size: 21, color: accent }, { keepNext: true, spacing }),
    style(
      "OverallRating",
      "Overall Rating",
      { size: 36 },
      { spacing: { ...spacing, before: 60, after: 60 } },
    ),
    style("Score", "Score", { ...bold, size: 52, color: accent }, { spacing: { ...spacing, before: 40 } }),
    style("RatingsName", "Ratings Name", { ...bold, size: 28 }, { keepNext: true, spacing: { after: 60 } }),
    style("Fieldwork", "Fieldwork", quiet, { keepNext: true, spacing: { after: 240 } }),
    // The marker may stand out beyond the ends of the bar, which begins where the text does.
    style("Bar", "Bar", {}, { indent: { left: -75 }, spacing: { before: 80, after: 0, ...lines(240) } }),
    style("Bands", "Bands", { size: 17, ...quiet }, { spacing: { before: 100, after: 280 } }),
  ];
}

function frameStyles(): IParagraphStyleOptions[] {
  return [
    style(
      "Header",
      "header",
      { size: 17, ...quiet },
      { spacing: { after: 0, ...lines(240) }, rightTabStop: textWidth },
    ),
    style(
      "Footer",
      "footer",
      { size: 17, ...quiet },
      { spacing: { after: 0, ...lines(240) }, alignment: "center" },
    ),
  ];
}

function style(
  id: string,
  name: string,
  run: IParagraphStyleOptions["run"],
  paragraph: IParagraphStyleOptions["paragraph"],
): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph };
}

/** A heading of that level, counted from 1; `space` is what is kept free above and below it. */
function heading(level: number, size: number, space: readonly [number, number], color: string = accent) {
  const [before, after] = space;
  const spacing = { before, after, ...lines(252) };
  return {
    run: { ...bold, size, color },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing },
  };
}

function quotation(left: number) {
  return {
    indent: { left, right: 260 },
    border: { left: edge(18, colours.line, 10) },
    spacing: { after: 120 },
  };
}

function edge(size: number, color: string, space: number) {
  return { style: BorderStyle.SINGLE, size, color, space };
}

/** The distance of lines in 240ths of what the typeface asks for; without the rule, word processors differ in what it means. */
function lines(line: number) {
  return { line, lineRule: LineRuleType.AUTO };
}
