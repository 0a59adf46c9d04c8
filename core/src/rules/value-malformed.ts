/** A complaint of the format: a value is not written in the form it needs, such as a date. */
import type { DocumentRule } from "../lint/rule.ts";
import { saySchemaProblems } from "../lint/schema-findings.ts";

export const valueMalformed: DocumentRule = {
  id: "value-malformed",
  summary: "A value is not written in the form it needs, such as a date.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check: (facts, say) => saySchemaProblems("value-malformed", facts, say),
};
