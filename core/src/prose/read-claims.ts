/** The claims of a text: every sentence, every kind, each word taken once. */
import type { Claim, Stretch } from "./claim.ts";
import type { FrameworkWords } from "./framework-words.ts";
import { type ClaimKind, claimKinds, kindsBesideShares } from "./kinds/kinds.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** The claims of a text in its order. Never throws; `words` is undefined where no framework is known. */
export function readClaims(text: string, words: FrameworkWords | undefined): readonly Claim[] {
  return mayClaim(text) ? sentencesOf(text).flatMap((sentence) => claimsIn(sentence, words)) : [];
}

/** The claims of one sentence, in its order. */
export function claimsIn(sentence: Sentence, words: FrameworkWords | undefined): readonly Claim[] {
  if (!mayClaim(sentence.text)) return [];
  const claims: Claim[] = [];
  const look = (kinds: readonly ClaimKind[]) => {
    for (const kind of kinds) {
      for (const claim of kind(sentence, words))
        if (!claims.some((other) => meet(claim, other))) claims.push(claim);
    }
  };
  look(claimKinds);
  if (claims.some(({ kind }) => kind === "percentage" || kind === "count")) look(kindsBesideShares);
  return claims.sort((a, b) => a.start - b.start);
}

// One sign at the beginning of each word, so that most letters are passed over at once.
const sayingSomething =
  /[\d%]|\b(?:[Tt](?:wo|hree|en|welve|hirds?)|[Ff](?:our|ive)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine|[Bb]oth|[Hh]al(?:f|ves)|[Qq]uarters?|[Rr]at(?:ed|ing)|judged|graded|discretion|judgement|standards?|recommendations?|key questions|(?:per ?)?cent)\b/;

/** A quick look: most texts hold nothing that could be compared with anything. Never false for a text with claims. */
export function mayClaim(text: string): boolean {
  return sayingSomething.test(text);
}

function meet(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
