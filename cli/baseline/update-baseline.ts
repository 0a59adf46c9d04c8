/** What `baseline update` does: accepts what is new, and takes out what no longer occurs. */
import { counted } from "../reporters/counted.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { AcceptOptions } from "./baseline-options.ts";
import { checkAgainst } from "./check-against.ts";
import { countIn, openBaseline } from "./open-baseline.ts";
import { rewriteBaseline } from "./rewrite-baseline.ts";

/** Writes the baseline anew. Gives 2, and leaves it as it is, when not everything could be checked. */
export async function updateBaseline(
  paths: readonly string[],
  options: AcceptOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const baseline = await openBaseline(options.out, terminal, options.severity);
  if (!baseline || !(await checkAgainst(baseline, paths, options, terminal))) return 2;
  const removed = countIn(await baseline.stale());
  const added = baseline.newFindings;
  const done = `added ${counted(added, "finding")} and took out ${counted(removed, "finding")}`;
  return await rewriteBaseline(baseline, await baseline.updated(), done, terminal);
}
