/** How far a score is said to be from the next rating band: "within two per cent of the boundary for outstanding". */
import type { Stretch } from "../../../prose/claim.ts";
import { numberOf, wholeNumber } from "../../../prose/number-words.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { distancesOf, type ScoredStandard, scoredStandards } from "../scored-standards.ts";

/** Compares every such distance with the bands of the framework. */
export const distancesToBoundary: ClaimCheck = (facts) =>
  facts.report.once.get(distancesToBoundary, () => {
    const { framework } = facts;
    if (!framework) return [];
    return scoredStandards(facts).flatMap((scored) =>
      scored.texts.flatMap(({ value, sentences }) =>
        sentences.flatMap((sentence) => {
          const said = saidDistance(sentence);
          const known = said && !isQuoted(sentence, said.at) ? distancesOf(scored, framework) : undefined;
          return said && known ? (compare(value, said, known) ?? []) : [];
        }),
      ),
    );
  });

interface SaidDistance {
  readonly at: Stretch;
  readonly points: number;
  /** "Within", "no more than": anything up to it. */
  readonly isLimit: boolean;
  readonly isAbove: boolean;
}

const edge = "(?:boundary|threshold|cut-off|next (?:rating )?band|next rating|band above)(?! between)";
const amount = `(?:(?<limit>within|no more than|less than|under|at most|up to) )?(?:only |just |a )?(?<number>${wholeNumber})[- ](?<unit>per ?cent|percentage[- ]points?|points?)`;
const patterns: readonly RegExp[] = [
  phrase(
    `(?<!\\p{L})${amount} (?:of|from|below|short of|away from|under|(?<above>above|over)) (?:the|a|its) (?:\\p{L}{2,20} ){0,2}?(?:${edge}|boundary between)(?!\\p{L})`,
    "iu",
  ),
  phrase(
    `(?<!\\p{L})${edge} (?:for ['‘“"]?\\p{L}{3,20}(?: \\p{L}{3,20})?['’”"]? )?by ${amount}(?!\\p{L})`,
    "iu",
  ),
];

// The rule itself, what might be, another time.
const notThisScore =
  /(?<!\p{L})(?:can|may|when|where|if|not|never|last year|previous(?:ly)?|usually|normally|would|could)(?!\p{L})/iu;

function saidDistance({ text, start: offset }: Sentence): SaidDistance | undefined {
  if (!/boundary|threshold|cut-off|band|next rating/i.test(text)) return undefined;
  for (const pattern of patterns) {
    const match = text.match(pattern);
    const { number, unit = "", limit, above } = match?.groups ?? {};
    if (!match || number === undefined || notThisScore.test(text.slice(0, match.index))) continue;
    const from =
      (match.index ?? 0) + (limit === undefined ? match[0].indexOf(number) : match[0].indexOf(limit));
    const end = (match.index ?? 0) + match[0].indexOf(unit, match[0].indexOf(number)) + unit.length;
    return {
      at: { start: offset + from, end: offset + end },
      points: numberOf(number),
      isLimit: limit !== undefined,
      isAbove: above !== undefined,
    };
  }
  return undefined;
}

function compare(
  value: ScoredStandard["texts"][number]["value"],
  { at, points, isLimit, isAbove }: SaidDistance,
  { lowest, up, down, next }: NonNullable<ReturnType<typeof distancesOf>>,
): CheckedClaim | undefined {
  // From above, the boundary is the one below.
  const distance = isAbove ? down : up;
  if (distance === undefined || isAbove || next === undefined) return undefined;
  const agrees = isLimit ? points >= distance : points === distance;
  return {
    text: { value },
    claims: [],
    at,
    agrees,
    against: "the rating bands",
    sum: `The lowest score is ${lowest}, and the next band begins at ${next}: ${distance} percentage ${distance === 1 ? "point" : "points"}${agrees ? "" : `, not ${isLimit ? "within " : ""}${points}`}.`,
    data: { expected: distance, actual: points },
  };
}
