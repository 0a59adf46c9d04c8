/** Rules as SARIF describes them, with their page as help. */
import type { Severity } from "../../../core/src/problem.ts";
import type { ReporterOptions } from "../reporter.ts";
import { explanationOf, plainText } from "../rule-explanation.ts";
import { sarifMessage } from "./message.ts";

/** A rule in SARIF. */
export interface RuleDescriptor {
  readonly id: string;
}

/** The rules of these ids, in the order of their ids. */
export async function ruleDescriptors(
  ids: ReadonlySet<string>,
  { rules, rulePage }: Pick<ReporterOptions, "rules" | "rulePage">,
): Promise<RuleDescriptor[]> {
  const found = rules.filter(({ id }) => ids.has(id));
  const described = found.map(async ({ id, summary, severity }) => {
    const page = await rulePage(id);
    const explanation = explanationOf(page).map(plainText).join("\n\n");
    return {
      id,
      shortDescription: sarifMessage(summary),
      fullDescription: sarifMessage(explanation),
      // What stands in braces on a page stands in examples, and nothing is filled in here.
      help: { ...sarifMessage(explanation), markdown: page },
      defaultConfiguration: { level: severity === "hint" || severity === "info" ? "note" : severity },
      properties: { "problem.severity": kinds[severity] },
    };
  });
  return await Promise.all(described);
}

/** As GitHub names them. */
const kinds: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "recommendation",
  hint: "recommendation",
};
