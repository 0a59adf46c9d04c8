/** All rules, for a list to choose from. */
import { type RuleEntry, requests } from "../protocol.ts";
import type { ToolFeature } from "./feature.ts";

/** Answers with every rule, by id. */
export const rules: ToolFeature<unknown, readonly RuleEntry[]> = {
  scope: "tool",
  method: requests.rules,
  capability: {},
  empty: [],
  run: (parts) => parts.rules.map(({ id, summary, severity }) => ({ id, summary, severity })),
};
