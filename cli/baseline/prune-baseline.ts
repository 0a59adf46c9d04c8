/** What `baseline prune` does: takes out what no longer occurs, and accepts nothing. */
import { counted } from "../reporters/counted.ts";
import { visible } from "../reporters/visible-text.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { PruneOptions } from "./baseline-options.ts";
import { checkAgainst } from "./check-against.ts";
import { countIn, openBaseline, type StaleEntry } from "./open-baseline.ts";
import { rewriteBaseline } from "./rewrite-baseline.ts";

/** Prints what no longer occurs and takes it out. With `check` it stays, and there being some gives 1. */
export async function pruneBaseline(
  paths: readonly string[],
  options: PruneOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const baseline = await openBaseline(options.out, terminal);
  if (!baseline || !(await checkAgainst(baseline, paths, options, terminal))) return 2;
  const stale = await baseline.stale();
  for (const entry of stale) terminal.print(lineOf(entry));
  const count = counted(countIn(stale), "finding");
  if (!options.check)
    return await rewriteBaseline(baseline, await baseline.pruned(), `took out ${count}`, terminal);
  terminal.tell(`In “${options.out}” and no longer there: ${count}.`);
  return stale.length > 0 ? 1 : 0;
}

function lineOf({ file, rule, message, count }: StaleEntry): string {
  const times = count > 1 ? ` (${count} times)` : "";
  return `${visible(file)}: ${visible(rule)}${times}: ${visible(message)}\n`;
}
