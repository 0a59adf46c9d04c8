/** `inspection-reports explain`: what it accepts. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";

/** Declares `explain`. */
export const explainCommand: MakeCommand = (terminal, finish) =>
  new Command("explain")
    .summary("read why a rule matters, with examples")
    .description("Prints the page of a rule: why it matters, what it finds, and how to put it right.")
    .argument("<rule>", "the rule’s id, as it stands beside a finding")
    .addHelpText("after", "\nExample:\n  inspection-reports explain rating-not-as-computed")
    .action(async (rule: string) => {
      const { explainRule } = await import("../listing/explain-rule.ts");
      finish(await explainRule(rule, terminal));
    });
