/**
 * The finished report as a document for word processors (Office Open XML): real headings, lists, tables and
 * footnotes, so that it can be read aloud, navigated and gone on with.
 */
import { Document, Packer, Paragraph } from "docx";
import type { Block, FinishedReport } from "../core/src/export/finished-report.ts";
import { renderBlocks } from "./docx/blocks.ts";
import { pageFrame } from "./docx/frame.ts";
import { page } from "./docx/page.ts";
import { propertyFiles } from "./docx/properties.ts";
import { paragraphsOf } from "./docx/prose.ts";
import { withoutTimes } from "./docx/same-times.ts";
import { styles } from "./docx/styles.ts";
import { Writing } from "./docx/writing.ts";

/**
 * The bytes of a .docx file. The same report gives the same bytes. Gaps are left out; characters that such a file
 * cannot hold are removed, addresses that Word cannot read are no links.
 */
export async function renderDocx(finished: FinishedReport): Promise<Uint8Array> {
  const contents = finished.blocks.find(
    (block): block is Block & { kind: "contents" } => block.kind === "contents",
  );
  const writing = new Writing(finished.notes, contents?.entries ?? []);
  const children = renderBlocks(finished.blocks, writing);
  const document = new Document({
    styles: styles(),
    footnotes: footnotesOf(writing),
    numbering: { config: writing.lists.definitions },
    compatibility: { version: 15 },
    sections: [{ properties: { page, titlePage: true }, ...pageFrame(finished), children }],
  });
  const packed = await Packer.pack(document, "uint8array", undefined, propertyFiles(finished));
  return withoutTimes(packed);
}

/** The texts of the notes that are referred to. Their lists join those of the document, so they come before its numbering. */
function footnotesOf(writing: Writing): Record<string, { readonly children: readonly Paragraph[] }> {
  const place = { style: "FootnoteText", depth: 0, heading: 0 };
  const written = writing.referredNotes.map(({ number, nodes }) => {
    const children = paragraphsOf(nodes, place, writing);
    return [
      number,
      { children: children.length > 0 ? children : [new Paragraph({ style: place.style })] },
    ] as const;
  });
  return Object.fromEntries(written);
}
