/**
 * More than all of something: "in 130 per cent of cases". A change, a caseload or an attendance may well be above 100,
 * so only a share of cases or people that the sentence names is told.
 */
import type { PercentageClaim } from "../../../prose/claim.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import type { ClaimCheck } from "../claim-check.ts";
import { textsClaiming } from "../claimed-texts.ts";

/** Only what disagrees: that a share is not more than all says nothing. */
export const sharesBeyondAll: ClaimCheck = (facts) =>
  facts.report.once.get(sharesBeyondAll, () =>
    textsClaiming(facts, "percentage").flatMap((text) =>
      text.claims.flatMap((claim) =>
        claim.kind === "percentage" && isBeyondAll(claim)
          ? [
              {
                text,
                claims: [claim],
                agrees: false,
                against: "100",
                sum: `${claim.value} per cent is more than all: a share lies between 0 and 100.`,
                data: { actual: claim.value },
              },
            ]
          : [],
      ),
    ),
  );

const ofMany =
  /^[ ]{1,9}of[ ]{1,9}(?:(?:the|all|our|these|those|relevant|inspected|\d{1,6})[ ]{1,9}){0,3}(?:cases|people|respondents|staff|practitioners|children|young people|women|men|prisoners|patients|pupils|records|files|reports|assessments|plans|reviews)\b/i;

// "105 per cent of the cases of last year" is a comparison.
const otherMeasure =
  /(?<![A-Za-zÀ-ỿ])(?:previous|last|expected|planned|target|forecast|built|designed|intended|earlier|before)(?![A-Za-zÀ-ỿ])/iu;

// "In 170 per cent of the incidents".
const ofThings = /^[ ]{1,9}of[ ]{1,9}(?:the|all|our|these|those)[ ]{1,9}[A-Za-zÀ-ỿ]{3,20}s(?![A-Za-zÀ-ỿ])/iu;

function isBeyondAll(claim: PercentageClaim): boolean {
  const { value, isChange, isRange, sentence, end } = claim;
  if (value <= 100 || isChange || isRange || isQuoted(sentence, claim)) return false;
  const behind = sentence.text.slice(end - sentence.start, end - sentence.start + 60);
  const before = sentence.text.slice(
    Math.max(0, claim.start - sentence.start - 8),
    claim.start - sentence.start,
  );
  const isPlain =
    /(?:^|[,;:]|(?<![A-Za-zÀ-ỿ])(?:in|that|and|for))[ ]{0,9}$/iu.test(before) && !otherMeasure.test(behind);
  return isPlain && (ofMany.test(behind) || (/\bin[ ]{1,6}$/i.test(before) && ofThings.test(behind)));
}
