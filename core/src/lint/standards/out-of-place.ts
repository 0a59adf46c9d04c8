/** Which members of a list break its order: the fewest that would have to move. */

/**
 * Indexes of the members that do not belong to the longest rising run, ascending. For 3, 0, 1, 2 that is the 3
 * alone: one thing moved is one mistake.
 */
export function outOfPlace(ranks: readonly number[]): number[] {
  const longest: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, rank] of ranks.entries()) {
    let best: number | undefined;
    for (let earlier = 0; earlier < at; earlier++) {
      const fits = (ranks[earlier] as number) < rank;
      if (fits && (longest[earlier] as number) > (best === undefined ? 0 : (longest[best] as number)))
        best = earlier;
    }
    longest.push(best === undefined ? 1 : (longest[best] as number) + 1);
    previous.push(best);
  }
  const kept = new Set(runEndingAt(longest.indexOf(Math.max(...longest)), previous));
  return ranks.flatMap((_, at) => (kept.has(at) ? [] : [at]));
}

function runEndingAt(end: number, previous: readonly (number | undefined)[]): number[] {
  const run: number[] = [];
  for (let at: number | undefined = end; at !== undefined && at >= 0; at = previous[at]) run.push(at);
  return run;
}
