/** Brackets or indentation nest deeper than any report does. */
import type { FileRule } from "../lint/rule.ts";

export const nestingTooDeep: FileRule = {
  id: "nesting-too-deep",
  summary: "A file nests deeper than any report, so nothing in it is checked.",
  severity: "error",
  reads: "file",
  check({ file: { refusal, lines } }, say) {
    if (refusal?.kind !== "tooDeep") return;
    say({
      at: lines.rangeOf(refusal.offset, refusal.offset + 1),
      message: `From here on the file nests more than ${refusal.limit} levels deep, which no report does: nothing in it was checked. Is a bracket missing its end?`,
      data: { limit: refusal.limit },
    });
  },
};
