/** Large pale words across the page, written as Word's own command writes them, so that it can change and remove them. */
import { Run } from "docx";
import { legalText } from "./legal-text.ts";
import { xml } from "./xml.ts";

/** The words behind the text. `number` is that of the watermark, unique in the document. */
export function watermarkRun(words: string, number: number): Run {
  // In points; the shape is as high as letters of that width are.
  const width = Math.min(470, 52 * words.length);
  const style = [
    "position:absolute",
    "margin-left:0",
    "margin-top:0",
    `width:${width}pt`,
    `height:${Math.round((width / words.length) * 1.75)}pt`,
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
      id: `PowerPlusWaterMarkObject${number}`,
      "o:spid": `_x0000_s${2048 + number}`,
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
