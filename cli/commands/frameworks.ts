/** `inspection-reports frameworks`: what it accepts. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";

/** Declares `frameworks`. */
export const frameworksCommand: MakeCommand = (terminal, finish) =>
  new Command("frameworks")
    .summary("list the frameworks, or show one of them")
    .description(
      "Lists the frameworks that come with the tool; with an id, shows its standards, bands and score table.",
    )
    .argument("[id]", "the framework to show")
    .addHelpText("after", "\nExample:\n  inspection-reports frameworks hmip-pdu-2021")
    .action(async (id: string | undefined) => {
      const { listFrameworks } = await import("../listing/list-frameworks.ts");
      finish(listFrameworks(id, terminal));
    });
