/** The document as a whole: its pages, styles, lists and footnotes around the blocks of the report. */
import { Document, Paragraph } from "docx";
import type { Block, FinishedReport, ProseNode } from "../../core/src/export/finished-report.ts";
import { renderBlocks } from "./blocks.ts";
import { pageFrame } from "./frame.ts";
import { page } from "./page.ts";
import { paragraphsOf } from "./prose.ts";
import { styles } from "./styles.ts";
import { Writing } from "./writing.ts";

/** The document, ready to be packed into a file. */
export function documentOf(finished: FinishedReport): Document {
  const contents = finished.blocks.find(
    (block): block is Block & { kind: "contents" } => block.kind === "contents",
  );
  const writing = new Writing(finished.notes, contents?.entries ?? []);
  const children = renderBlocks(finished.blocks, writing);
  return new Document({
    styles: styles(),
    // Before the numbering: lists in footnotes are lists of the document.
    footnotes: footnotesOf(writing),
    numbering: { config: writing.lists.definitions },
    compatibility: { version: 15 },
    sections: [{ properties: { page, titlePage: true }, ...pageFrame(finished), children }],
  });
}

/** The texts of the notes that are referred to. */
function footnotesOf(writing: Writing): Record<string, { readonly children: readonly Paragraph[] }> {
  const place = { style: "FootnoteText", depth: 0, heading: 0 };
  const written = writing.referredNotes.map(({ number, nodes }) => {
    const children = paragraphsOf(afterNumber(nodes), place, writing);
    return [
      number,
      { children: children.length > 0 ? children : [new Paragraph({ style: place.style })] },
    ] as const;
  });
  return Object.fromEntries(written);
}

/** A space between the number, which the word processor writes, and the text. */
function afterNumber(nodes: readonly ProseNode[]): readonly ProseNode[] {
  const [first, ...others] = nodes;
  if (first?.kind !== "paragraph") return nodes;
  return [{ ...first, inlines: [{ kind: "text", text: " " }, ...first.inlines] }, ...others];
}
