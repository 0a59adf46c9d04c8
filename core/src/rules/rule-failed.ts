/**
 * The page of what is said when another rule fails because of a fault in this tool. The engine says it
 * (`lint/run.ts`); this rule finds nothing by itself, and gives the id its place in lists and its page.
 */
import type { FileRule } from "../lint/rule.ts";

export const ruleFailed: FileRule = {
  id: "rule-failed",
  summary: "A check stopped because of a fault in this tool; everything else was checked.",
  severity: "error",
  reads: "file",
  check() {},
};
