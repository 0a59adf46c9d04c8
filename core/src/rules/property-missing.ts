/** A complaint of the format: a part lacks something without which it means nothing. */
import type { DocumentRule } from "../lint/rule.ts";
import { saySchemaProblems } from "../lint/schema-findings.ts";

export const propertyMissing: DocumentRule = {
  id: "property-missing",
  summary: "A part lacks something without which it means nothing.",
  severity: "error",
  reads: "document",
  check: (facts, say) => saySchemaProblems("property-missing", facts, say),
};
