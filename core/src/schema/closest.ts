/** "Did you mean": the one candidate that is close enough to what was written to be worth offering. */
import { distance } from "fastest-levenshtein";

/** The closest candidate, or undefined when none is near: at most a third of the letters may differ. */
export function closestOf(written: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(written);
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = stepsBetween(wanted, plain(candidate));
    if (
      steps <= Math.max(1, Math.floor(wanted.length / 3)) &&
      steps < (best?.steps ?? Number.POSITIVE_INFINITY)
    ) {
      best = { candidate, steps };
    }
  }
  return best?.candidate;
}

/** Names are short; a whole text is not tried letter by letter. */
const longestName = 60;

/** Letters to change, add or take out; two neighbours that changed places, as in "Godo", count as one slip. */
function stepsBetween(written: string, candidate: string): number {
  const straight = distance(written, candidate);
  if (straight < 2 || written.length > longestName) return straight;
  let least = straight;
  for (let at = 0; at < written.length - 1; at++) {
    const swapped = `${written.slice(0, at)}${written[at + 1]}${written[at]}${written.slice(at + 2)}`;
    least = Math.min(least, 1 + distance(swapped, candidate));
  }
  return least;
}

/** Case, spaces and hyphens are the commonest slips and count as none. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}
