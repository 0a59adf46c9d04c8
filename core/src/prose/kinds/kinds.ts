/** Every kind of claim: a new one is a file beside this and a line here. */
import type { Claim } from "../claim.ts";
import type { FrameworkWords } from "../framework-words.ts";
import type { Sentence } from "../sentences.ts";
import { basesIn } from "./base.ts";
import { countsOf } from "./count-of.ts";
import { fractionWords } from "./fraction-word.ts";
import { numbersBeside } from "./number-beside.ts";
import { percentages } from "./percentage.ts";
import { percentagePoints } from "./points.ts";
import { quantifiers } from "./quantifier.ts";
import { ratingWords } from "./rating-word.ts";
import { structureTotals } from "./structure-total.ts";

/** Finds the claims of one kind in a sentence, in order. `words` is undefined where no framework is known. */
export type ClaimKind = (sentence: Sentence, words: FrameworkWords | undefined) => readonly Claim[];

/** In the order in which they take words: what an earlier kind has found is not found again as a later one. */
export const claimKinds: readonly ClaimKind[] = [
  structureTotals,
  ratingWords,
  percentages,
  percentagePoints,
  countsOf,
  fractionWords,
];

/** Kinds that say something only beside a percentage or a count: without one in the sentence they are not looked for. */
export const kindsBesideShares: readonly ClaimKind[] = [basesIn, numbersBeside, quantifiers];
