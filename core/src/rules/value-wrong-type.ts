/** A complaint of the format: a value is of the wrong kind, such as a list where a text belongs. */
import type { DocumentRule } from "../lint/rule.ts";
import { saySchemaProblems } from "../lint/schema-findings.ts";

export const valueWrongType: DocumentRule = {
  id: "value-wrong-type",
  summary: "A value is of the wrong kind, such as a list where a text belongs.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check: (facts, say) => saySchemaProblems("value-wrong-type", facts, say),
};
