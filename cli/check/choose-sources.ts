/** Which of the files that were found this run is to check: one part of them, or those that changed. */
import { createHash } from "node:crypto";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import type { Shard } from "./many-options.ts";
import type { Source } from "./sources.ts";

/** The files to check, or why that cannot be known: a sentence. */
export async function chooseSources(
  sources: readonly Source[],
  { since, shard }: Pick<CheckOptions, "since" | "shard">,
  { folder }: Pick<Terminal, "folder">,
): Promise<{ readonly chosen: readonly Source[] } | { readonly mistake: string }> {
  const inPart = shard ? sources.filter(({ shown }) => partOf(shown, shard) === shard.index) : sources;
  if (since === undefined) return { chosen: inPart };
  const { changedSince } = await import("../../host/changed-since.ts");
  const answer = await changedSince(since, folder);
  if ("mistake" in answer) return answer;
  // Standard input is new each time.
  return {
    chosen: inPart.filter(({ path, isStandardInput }) => isStandardInput || answer.changed.has(path)),
  };
}

/** Which part a file is in follows from its name alone, so no file moves because another one came. */
function partOf(shown: string, { count }: Shard): number {
  return 1 + (createHash("sha256").update(shown).digest().readUInt32BE(0) % count);
}
