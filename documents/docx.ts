/**
 * The finished report as a document for word processors (Office Open XML): real headings, lists, tables and
 * footnotes, so that it can be read aloud, navigated and gone on with.
 */
import { Packer } from "docx";
import type { FinishedReport } from "../core/src/export/finished-report.ts";
import { documentOf } from "./docx/document.ts";
import { propertyFiles } from "./docx/properties.ts";
import { withoutTimes } from "./docx/same-times.ts";

/**
 * The bytes of a .docx file. The same report gives the same bytes. Gaps are left out; characters that such a file
 * cannot hold are removed, addresses that Word cannot read are no links.
 */
export async function renderDocx(finished: FinishedReport): Promise<Uint8Array> {
  const packed = await Packer.pack(documentOf(finished), "uint8array", undefined, propertyFiles(finished));
  return withoutTimes(packed);
}
