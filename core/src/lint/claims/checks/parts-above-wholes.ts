/** A count that is larger than what it is said to be a count of: "14 of 12 cases". */
import { sayNumber } from "../../../prose/number-words.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import type { ClaimCheck } from "../claim-check.ts";
import { textsClaiming } from "../claimed-texts.ts";

/** Only what disagrees: that a part is smaller than its whole says nothing. */
export const partsAboveWholes: ClaimCheck = (facts) =>
  facts.report.once.get(partsAboveWholes, () =>
    textsClaiming(facts, "count").flatMap((text) =>
      text.claims.flatMap((claim) => {
        if (claim.kind !== "count" || claim.count <= claim.of || isQuoted(claim.sentence, claim)) return [];
        return [
          {
            text,
            claims: [claim],
            agrees: false,
            against: `the total of ${claim.of}`,
            sum: `${sayNumber(claim.count)} cannot be a count of ${sayNumber(claim.of)}.`,
            data: { actual: claim.count, total: claim.of },
          },
        ];
      }),
    ),
  );
