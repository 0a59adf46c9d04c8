/** A place that cannot be read as YAML: one problem for one mistake, on its own word. */
import type { DocumentRule } from "../lint/rule.ts";

export const syntaxInvalid: DocumentRule = {
  id: "syntax-invalid",
  summary: "A line cannot be read: a colon, a quotation mark or a bracket is missing or too many.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check({ tree, lines }, say) {
    for (const { kind, start, end, message, spoilt } of tree.syntaxIssues) {
      if (kind !== "other") continue;
      say({ at: lines.rangeOf(start, end), message, explains: lines.rangeOf(spoilt.start, spoilt.end) });
    }
  },
};
