/** How the words around a number soften it: "about 60 per cent", "60 per cent or more". */
import type { Hedge, Stretch } from "./claim.ts";
import { phrase, wordsAfter, wordsBefore } from "./phrase.ts";

const before: readonly (readonly [Hedge, RegExp])[] = [
  [
    "above",
    phrase(
      "(?:more than|over|above|at least|in excess of|upwards of|no fewer than|no less than|exceed(?:s|ed|ing)?|beyond) $",
      "iu",
    ),
  ],
  [
    "below",
    phrase(
      "(?:less than|fewer than|under|below|up to|at most|almost|nearly|just short of|no more than|a maximum of|virtually) $",
      "iu",
    ),
  ],
  [
    "about",
    phrase(
      "(?:(?:about|around|approximately|approx\\.?|roughly|circa|some|an estimated|estimated|close to|an average of|on average|typically|something like|in the region of|c\\.|ca\\.) |[~≈])$",
      "iu",
    ),
  ],
];

const after: readonly (readonly [Hedge, RegExp])[] = [
  ["above", phrase("^(?:\\+| or (?:more|over|above|higher|better|greater)\\b| plus\\b)", "iu")],
  ["below", phrase("^ or (?:less|fewer|lower|under|below)\\b", "iu")],
  ["about", phrase("^ or (?:so|thereabouts)\\b", "iu")],
];

/** The hedge of a number that stands at a stretch of a text; undefined where it is meant as it stands. */
export function hedgeAround(text: string, { start, end }: Stretch): Hedge | undefined {
  const preceding = wordsBefore(text, start, 30);
  const following = wordsAfter(text, end, 30);
  const found =
    before.find(([, pattern]) => pattern.test(preceding)) ??
    after.find(([, pattern]) => pattern.test(following));
  return found?.[0];
}
