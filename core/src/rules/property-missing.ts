/** A complaint of the format: a part lacks something without which it means nothing. */
import type { DocumentRule } from "../lint/rule.ts";
import { saySchemaProblems } from "../lint/schema-findings.ts";

export const propertyMissing: DocumentRule = {
  id: "property-missing",
  summary: "A part lacks something without which it means nothing.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check(facts, say) {
    // What seems to be missing may stand where the file cannot be read.
    if (facts.tree.syntaxIssues.length === 0) saySchemaProblems("property-missing", facts, say);
  },
};
