/** Looking for facts in the plain text of a document. */
import type { Fact } from "./fact.ts";
import { type Found, ReadText } from "./read-text.ts";

/** The facts that a text does not say, or not in their order. White space and soft hyphens make no difference. */
export function missingFacts(text: string, facts: readonly Fact[]): Fact[] {
  const read = new ReadText(text);
  const missing: Fact[] = [];
  let at = 0;
  for (const chain of chainsOf(facts)) {
    const found = findChain(read, chain, at);
    if (found.missing) missing.push(found.missing);
    else at = found.end;
  }
  return missing;
}

/** Facts that must stand near the one before them are looked for together with it. */
function chainsOf(facts: readonly Fact[]): Fact[][] {
  const chains: Fact[][] = [];
  for (const fact of facts) {
    const last = chains.at(-1);
    if (typeof fact.place === "object" && last) last.push(fact);
    else chains.push([fact]);
  }
  return chains;
}

type Outcome = { readonly missing?: undefined; readonly end: number } | { readonly missing: Fact };

/** Tries every place where the chain could begin; what is missing is told of the one that goes farthest. */
function findChain(read: ReadText, [first, ...others]: readonly Fact[], from: number): Outcome {
  if (!first) return { end: from };
  let lacking = 0;
  let begin = read.find(first.texts, first.place === "anywhere" ? 0 : from);
  if (first.place === "anywhere") return begin ? { end: from } : { missing: first };
  while (begin) {
    const { end, count } = follow(read, others, begin);
    if (count === others.length) return { end };
    lacking = Math.max(lacking, count + 1);
    begin = read.find(first.texts, begin.start + 1);
  }
  return { missing: lacking === 0 ? first : (others[lacking - 1] as Fact) };
}

/** How many of the facts stand near, one behind the other. */
function follow(read: ReadText, facts: readonly Fact[], begin: Found): { end: number; count: number } {
  let { end } = begin;
  for (const [count, { texts, place }] of facts.entries()) {
    const within = typeof place === "object" ? place.within : 0;
    const found = read.find(texts, end, end + within);
    if (!found) return { end, count };
    end = found.end;
  }
  return { end, count: facts.length };
}
