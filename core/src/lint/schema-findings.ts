/** The schema's complaints as findings: each of its kinds is a rule, and this is what they share. */
import type { SchemaProblem } from "../schema/schema-problem.ts";
import { chosenFix, replace } from "./edits/edit.ts";
import type { DocumentFacts, Say } from "./rule.ts";

/** Says the complaints of one kind. A name or value that was probably meant is offered, and only put in when chosen. */
export function saySchemaProblems(
  ruleId: SchemaProblem["ruleId"],
  { schemaProblems, lines }: DocumentFacts,
  say: Say,
): void {
  for (const problem of schemaProblems) {
    if (problem.ruleId !== ruleId) continue;
    const at = lines.rangeOf(problem.start, problem.end);
    const { suggestion, message } = problem;
    const fixes =
      suggestion === undefined
        ? []
        : [chosenFix(`Write “${suggestion}”`, replace(at, quotedAs(lines.text[problem.start], suggestion)))];
    say({ at, message, fixes });
  }
}

/** What is written in quotation marks stays in them. */
function quotedAs(firstSign: string | undefined, text: string): string {
  const isQuoted = (firstSign === '"' || firstSign === "'") && !/["'\\]/.test(text);
  return isQuoted ? firstSign + text + firstSign : text;
}
