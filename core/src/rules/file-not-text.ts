/** A file holds a character that no text has: it is a picture, a Word document, or damaged. */
import type { FileRule } from "../lint/rule.ts";

export const fileNotText: FileRule = {
  id: "file-not-text",
  summary: "A file is not text, so nothing in it is checked.",
  severity: "error",
  reads: "file",
  check({ file: { refusal, lines } }, say) {
    if (refusal?.kind !== "notText") return;
    say({
      at: lines.rangeOf(refusal.offset, refusal.offset + 1),
      message:
        "There is a character here that no text has, so this is no report, or a damaged one: nothing in it was checked. Was a Word document or a picture saved under this name?",
    });
  },
};
