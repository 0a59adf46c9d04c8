/** Prose as paragraphs. */
import { Paragraph, TextRun } from "docx";
import type { ProseNode } from "../../core/src/export/finished-report.ts";
import { headingParagraph } from "./heading.ts";
import { type ListPlace, listIndent } from "./lists.ts";
import { missingRun, runsOf, textRun } from "./runs.ts";
import type { Writing } from "./writing.ts";

/** Where prose stands. */
export interface ProsePlace {
  /** The style of its paragraphs. */
  readonly style: string;
  /** How many lists are around it. */
  readonly depth: number;
  /** The level of the heading above it, 1 for a chapter; 0 where there is none. Headings in prose stand below it. */
  readonly heading: number;
  /** Keeps each paragraph on the page of the next one. */
  readonly keepNext?: boolean;
}

/** Pieces of prose, one after the other. */
export function paragraphsOf(nodes: readonly ProseNode[], place: ProsePlace, writing: Writing): Paragraph[] {
  return nodes.flatMap((node, index) => {
    // What leads to a quotation stays with it.
    const keepNext = place.keepNext || nodes[index + 1]?.kind === "quotation";
    return paragraphsOfOne(node, { ...place, keepNext }, writing);
  });
}

function paragraphsOfOne(node: ProseNode, place: ProsePlace, writing: Writing): Paragraph[] {
  const { style, keepNext } = place;
  const indent = place.depth > 0 ? { left: place.depth * listIndent } : undefined;
  switch (node.kind) {
    case "paragraph":
      return [new Paragraph({ style, keepNext, indent, children: runsOf(node.inlines, writing) })];
    case "heading":
      return [headingParagraph(Math.max(2, place.heading + node.depth), runsOf(node.inlines, writing))];
    case "quotation":
      return paragraphsOf(
        node.nodes,
        { ...place, style: place.depth > 0 ? "QuoteInList" : "Quote" },
        writing,
      );
    case "list":
      return listParagraphs(node, place, writing);
    case "code":
      return [new Paragraph({ style: "Code", indent, children: codeRuns(node.text) })];
    default:
      return [new Paragraph({ style: "Rule", indent })];
  }
}

function listParagraphs(
  { ordered, start, items }: ProseNode & { kind: "list" },
  place: ProsePlace,
  writing: Writing,
): Paragraph[] {
  const list = ordered ? writing.lists.numbered(place.depth, start) : writing.lists.bullet(place.depth);
  return items.flatMap((nodes) => itemParagraphs(nodes, list, { ...place, style: "ListBullet" }, writing));
}

/** An item of a list. Its first paragraph carries the mark, the others stand below it. */
export function itemParagraphs(
  nodes: readonly ProseNode[],
  list: ListPlace,
  place: ProsePlace,
  writing: Writing,
): Paragraph[] {
  const [first, ...others] = nodes;
  const within = { ...place, style: "ListContinue", depth: place.depth + 1 };
  const isText = first?.kind === "paragraph";
  const words = isText ? runsOf(first.inlines, writing) : first ? [] : [missingRun()];
  const keepNext = nodes[1]?.kind === "quotation";
  const marked = new Paragraph({ style: place.style, keepNext, numbering: list, children: words });
  return [marked, ...paragraphsOf(isText ? others : nodes, within, writing)];
}

function codeRuns(text: string): TextRun[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), textRun(line)]);
}
