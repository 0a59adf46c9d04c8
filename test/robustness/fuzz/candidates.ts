/** Texts to be tried: what is in the pool, changed or put together, and now and then one that a grammar made up. */
import fc from "fast-check";
import { hostileYaml } from "../hostile-yaml.ts";
import { mutation } from "../mutation.ts";

/** Longer texts reach nothing that shorter ones do not, and take longer. */
const longest = 3_000;

/** Texts without end, the same for the same pool and seed; what is added to the pool is used from then on. */
export function* candidates(pool: readonly string[], seed: number): Generator<string> {
  for (let round = 0; ; round++) {
    for (const { first, second, change, made } of fc.sample(step, { numRuns: 500, seed: seed + round })) {
      const one = picked(pool, first);
      const text = made ?? (second < 0.2 ? spliced(one, picked(pool, second * 5), first) : one);
      yield change.apply(text).slice(0, longest);
    }
  }
}

const portion = fc.integer({ min: 0, max: 999_999 }).map((number) => number / 1_000_000);

const step = fc.record({
  first: portion,
  second: portion,
  change: mutation,
  made: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostileYaml }),
});

/** The newest texts most often: they reach what is hard to reach. */
function picked(pool: readonly string[], portion: number): string {
  return pool[Math.floor(Math.sqrt(portion) * pool.length)] ?? "";
}

function spliced(one: string, other: string, portion: number): string {
  return one.slice(0, Math.floor(one.length * portion)) + other.slice(Math.floor(other.length * portion));
}
