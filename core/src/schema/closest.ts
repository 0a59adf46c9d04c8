/** "Did you mean": the one candidate that is close enough to what was written to be worth offering. */
import { distance } from "fastest-levenshtein";

/** The closest candidate, or undefined when none is near: at most a third of the letters may differ. */
export function closestOf(written: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(written);
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = distance(wanted, plain(candidate));
    if (
      steps <= Math.max(1, Math.floor(wanted.length / 3)) &&
      steps < (best?.steps ?? Number.POSITIVE_INFINITY)
    ) {
      best = { candidate, steps };
    }
  }
  return best?.candidate;
}

/** Case, spaces and hyphens are the commonest slips and count as none. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}
