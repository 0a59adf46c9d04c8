/** Which of the files that were found this run is to check: one part of them, or those that changed. */
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { pathBelow, placeOf } from "../../core/src/host-path.ts";
import { type Configurations, kindOf, type Surroundings } from "../../core/src/index.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import type { Shard } from "./many-options.ts";
import type { Source } from "./sources.ts";

/** The files to check, or why that cannot be known: a sentence. */
export async function chooseSources(
  sources: readonly Source[],
  { since, shard }: Pick<CheckOptions, "since" | "shard">,
  {
    folder,
    configurations,
  }: Pick<Terminal, "folder"> & { readonly configurations: Configurations | undefined },
): Promise<{ readonly chosen: readonly Source[] } | { readonly mistake: string }> {
  const inPart = shard ? sources.filter(({ shown }) => partOf(shown, shard) === shard.index) : sources;
  if (since === undefined) return { chosen: inPart };
  const { changedSince } = await import("../../host/changed-since.ts");
  const answer = await changedSince(since, folder);
  if ("mistake" in answer) return answer;
  const holding = new ChangedSurroundings(answer.changed);
  const chosen: Source[] = [];
  for (const source of inPart) {
    const { shown, path, isStandardInput } = source;
    // Standard input is new each time.
    if (isStandardInput || answer.changed.has(path)) chosen.push(source);
    else if (configurations && holding.matterTo(path, await configurations.of(path, kindOf(shown, ""))))
      chosen.push(source);
  }
  return { chosen };
}

/** Changed files that matter to what did not change itself: configurations, what they build on, and frameworks. */
class ChangedSurroundings {
  /** Each changed file and, but for a report, its folder: a configuration names folders of frameworks. */
  readonly #places: readonly string[];
  /** Folders of changed configurations, also of those that are gone. */
  readonly #configured: readonly string[];

  constructor(changed: ReadonlySet<string>) {
    const surrounding = [...changed].filter((path) => kindOf(path, "") !== "report");
    const configs = surrounding.filter((path) => kindOf(path, "") === "config");
    this.#places = surrounding.flatMap((path) => [path, dirname(path)]).map(placeOf);
    this.#configured = configs.map((path) => dirname(path));
  }

  /** Whether what holds for a file may be other than it was. */
  matterTo(path: string, { configPath, places }: Surroundings): boolean {
    if (this.#places.some((place) => places?.has(place))) return true;
    // One that came between or went: the nearest counts, and it may have been another.
    return this.#configured.some(
      (folder) =>
        pathBelow(folder, path) !== undefined && (!configPath || pathBelow(folder, configPath) === undefined),
    );
  }
}

/** Which part a file is in follows from its name alone, so no file moves because another one came. */
function partOf(shown: string, { count }: Shard): number {
  return 1 + (createHash("sha256").update(shown).digest().readUInt32BE(0) % count);
}
