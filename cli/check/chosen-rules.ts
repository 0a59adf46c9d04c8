/** Which rules a run has: those of the configuration, of these only the selected ones, without the ignored ones. */
import type { Rule } from "../../core/src/lint/rule.ts";
import { closestOf } from "../../core/src/schema/closest.ts";
import type { CheckOptions, RuleLevels } from "./check-options.ts";

type Choice = Pick<CheckOptions, "rule" | "select" | "ignore">;

/** What keeps a file from being read is told whatever is selected: a file that nobody read must not look right. */
const ofReading: ReadonlySet<string> = new Set([
  "syntax-invalid",
  "alias-unusable",
  "indentation-with-tabs",
  "rule-failed",
]);

/** The levels that win over those of the configuration: first --select and --ignore, then --rule. */
export function chosenLevels({ rule, select, ignore = [] }: Choice, rules: readonly Rule[]): RuleLevels {
  const left = select && new Set(select);
  const isLeft = ({ id, reads }: Rule) => !left || left.has(id) || reads === "file" || ofReading.has(id);
  const off = [...rules.filter((one) => !isLeft(one)).map(({ id }) => id), ...ignore];
  return { ...Object.fromEntries(off.map((id) => [id, "off" as const])), ...rule };
}

/** A sentence about the first id that no rule has; undefined when there is none. */
export function unknownRule({ rule, select = [], ignore = [] }: Choice, rules: readonly Rule[]) {
  const ids = rules.map(({ id }) => id);
  const unknown = [...Object.keys(rule), ...select, ...ignore].find((id) => !ids.includes(id));
  if (unknown === undefined) return undefined;
  const meant = closestOf(unknown, ids);
  return `There is no rule “${unknown}”${meant ? `; did you mean “${meant}”?` : ". “inspection-reports rules” lists them."}`;
}
