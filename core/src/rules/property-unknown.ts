/** A complaint of the format: a name is not known at its place. */
import type { DocumentRule } from "../lint/rule.ts";
import { saySchemaProblems } from "../lint/schema-findings.ts";

export const propertyUnknown: DocumentRule = {
  id: "property-unknown",
  summary: "A name is not known at its place.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check: (facts, say) => saySchemaProblems("property-unknown", facts, say),
};
