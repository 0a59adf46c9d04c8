/** What a produced document is called. */
import { nameOf } from "../host-path.ts";
import type { DocumentFormat } from "../protocol.ts";

/** `NAME.inspection.yaml` becomes `NAME.docx`. Paths and addresses give their last step. */
export function documentName(path: string, format: DocumentFormat): string {
  const name = nameOf(path)
    .replace(/^untitled:/i, "")
    .replace(/(?:\.inspection)?\.ya?ml$/i, "");
  return `${name || "report"}.${format}`;
}
