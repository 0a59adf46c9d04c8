/** What stands on every page: the title and the mark of a draft above, the number of the page below. */
import { Footer, Header, PageNumber, Paragraph, Run, Tab, TextRun } from "docx";
import type { FinishedReport } from "../../core/src/export/finished-report.ts";
import { colours } from "./colours.ts";
import { legalText } from "./legal-text.ts";
import { textRun } from "./runs.ts";
import { xml } from "./xml.ts";

/** Headers and footers of a section whose first page is the cover, which has no title and no number. */
export function pageFrame({ title, watermark }: FinishedReport) {
  const mark = watermark ? [tab(), textRun(watermark, { bold: true, color: colours.draft })] : [];
  const number = new Paragraph({
    style: "Footer",
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    headers: { default: header([textRun(title), ...mark], watermark), first: header(mark, watermark) },
    footers: {
      default: new Footer({ children: [number] }),
      first: new Footer({ children: [new Paragraph({ style: "Footer" })] }),
    },
  };
}

function header(children: readonly Run[], watermark: string | undefined): Header {
  const behind = watermark ? [watermarkRun(watermark)] : [];
  return new Header({ children: [new Paragraph({ style: "Header", children: [...behind, ...children] })] });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Large pale words across the page, written as Word's own command does, so that it can change and remove them. */
function watermarkRun(words: string): Run {
  const width = Math.min(400, 130 * Math.max(2, words.length / 3));
  const style = [
    "position:absolute",
    "margin-left:0",
    "margin-top:0",
    `width:${width}pt`,
    `height:${Math.round((width / words.length) * 1.8)}pt`,
    "rotation:315",
    "z-index:-251658752",
    "mso-position-horizontal:center",
    "mso-position-horizontal-relative:margin",
    "mso-position-vertical:center",
    "mso-position-vertical-relative:margin",
  ].join(";");
  const shape = xml(
    "v:shape",
    {
      id: "PowerPlusWaterMarkObject1",
      "o:spid": "_x0000_s2049",
      type: "#_x0000_t136",
      alt: legalText(words),
      style,
      fillcolor: "#d5d9e0",
      stroked: "f",
    },
    [
      xml("v:fill", { opacity: ".5" }),
      xml("v:textpath", {
        style: 'font-family:"Arial";font-size:1pt;font-weight:bold',
        string: legalText(words),
      }),
    ],
  );
  const run = new Run({ noProof: true });
  run.addChildElement(xml("w:pict", {}, [shapeType(), shape]));
  return run;
}

/** The kind of shape that draws words: WordArt, plain and straight (ECMA-376 part 4, 14.1.2.20). */
function shapeType() {
  return xml(
    "v:shapetype",
    {
      id: "_x0000_t136",
      coordsize: "21600,21600",
      "o:spt": "136",
      adj: "10800",
      path: "m@7,l@8,m@5,21600l@6,21600e",
    },
    [
      xml(
        "v:formulas",
        {},
        formulas.map((eqn) => xml("v:f", { eqn })),
      ),
      xml("v:path", {
        textpathok: "t",
        "o:connecttype": "custom",
        "o:connectlocs": "@9,0;@10,10800;@11,21600;@12,10800",
        "o:connectangles": "270,180,90,0",
      }),
      xml("v:textpath", { on: "t", fitshape: "t" }),
    ],
  );
}

const formulas = [
  "sum #0 0 10800",
  "prod #0 2 1",
  "sum 21600 0 @1",
  "sum 0 0 @2",
  "sum 21600 0 @3",
  "if @0 @3 0",
  "if @0 21600 @1",
  "if @0 0 @2",
  "if @0 @4 21600",
  "mid @5 @6",
  "mid @8 @5",
  "mid @7 @8",
  "mid @6 @7",
  "sum @6 0 @5",
];
