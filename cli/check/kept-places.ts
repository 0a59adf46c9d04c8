/** Places that must not be written to, since what stands there is somebody's work and not ours. */
import { resolve } from "node:path";
import { realPlace } from "../../host/real-place.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import type { Source } from "./sources.ts";

/** Where a name leads, through links too, as a text to compare. Capital letters are the same on some computers. */
export async function comparablePlace(path: string): Promise<string> {
  return (await realPlace(path)).toLowerCase();
}

/** Whether a path ends as those of reports, frameworks and configurations do. Nobody calls a result so. */
export function isNamedAsReport(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * One plain sentence about an output of `check` that would take the place of a report, a configuration, the baseline
 * or another output; undefined where there is none.
 */
export async function clashOfOutputs(
  { format, config, baseline }: Pick<CheckOptions, "format" | "config" | "baseline">,
  sources: readonly Source[],
  { folder }: Pick<Terminal, "folder">,
): Promise<string | undefined> {
  const outputs = format.flatMap(({ path }) => path ?? []);
  if (outputs.length === 0) return undefined;
  // What was merely found is called as reports are.
  const named = sources.filter((source) => source.named && !source.isStandardInput);
  const read = [...named.map(({ path }) => path), baseline, config].filter(
    (path) => typeof path === "string",
  );
  const taken = new Set(await Promise.all(read.map((path) => comparablePlace(resolve(folder, path)))));
  const written = new Set<string>();
  for (const output of outputs) {
    const place = await comparablePlace(resolve(folder, output));
    if (taken.has(place)) return `“${output}” is read in this run. ${advice}`;
    if (isNamedAsReport(output) || isNamedAsReport(place))
      return `“${output}” ${isNamedAsReport(output) ? "has the name of" : "is a link to"} a report or a configuration. ${advice}`;
    if (written.has(place)) return `Two formats would be written to “${output}”. ${advice}`;
    written.add(place);
  }
  return undefined;
}

const advice = "Give the output another name.";
