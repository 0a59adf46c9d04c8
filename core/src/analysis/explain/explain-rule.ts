/** What a rule is about, how much it matters, and where its page is. */
import type { Rule } from "../../lint/rule.ts";
import { asMarkdown } from "./as-markdown.ts";

/** Paragraphs of Markdown; empty for an id that is no rule's. `rulePages` holds `{rule}` for the id. */
export function explainRule(id: string, rules: readonly Rule[], rulePages: string): string[] {
  const rule = rules.find((known) => known.id === id);
  if (!rule) return [];
  return [
    `**${rule.id}** · ${rule.severity}`,
    asMarkdown(rule.summary),
    `[What to do about it](<${rulePages.replace("{rule}", rule.id)}>)`,
  ];
}
