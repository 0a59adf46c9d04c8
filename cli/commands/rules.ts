/** `inspection-reports rules`: what it accepts. */
import { Command, Option } from "commander";
import type { MakeCommand } from "../args.ts";

/** Declares `rules`. */
export const rulesCommand: MakeCommand = (terminal, finish) =>
  new Command("rules")
    .summary("list everything that is checked")
    .description("Lists every rule with its severity and what it finds.")
    .addOption(
      new Option("-f, --format <name>", "how to print it").choices(["table", "json"]).default("table"),
    )
    .action(async ({ format }: { format: "table" | "json" }) => {
      const { listRules } = await import("../listing/list-rules.ts");
      finish(listRules(format, terminal));
    });
