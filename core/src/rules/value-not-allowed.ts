/** A complaint of the format: a value is none of those that are allowed. */
import type { DocumentRule } from "../lint/rule.ts";
import { saySchemaProblems } from "../lint/schema-findings.ts";

export const valueNotAllowed: DocumentRule = {
  id: "value-not-allowed",
  summary: "A value is none of those that are allowed.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check: (facts, say) => saySchemaProblems("value-not-allowed", facts, say),
};
