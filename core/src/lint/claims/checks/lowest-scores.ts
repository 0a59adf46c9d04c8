/** What an explanation says of its table: "the lowest score is for keeping people safe". */
import type { Stretch } from "../../../prose/claim.ts";
import { mayBeElsewhere } from "../../../prose/elsewhere.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ScoredStandard, scoredStandards } from "../scored-standards.ts";
import { questionMeant } from "../topics.ts";

/** Compares the question that is called the lowest with the table. With a single question there is nothing to say. */
export const lowestScores: ClaimCheck = (facts) =>
  facts.report.once.get(lowestScores, () =>
    scoredStandards(facts)
      .filter(({ questions }) => questions.length > 1)
      .flatMap((scored) =>
        scored.texts.flatMap(({ value, sentences }) =>
          sentences.flatMap((sentence) => {
            const at = sentence.text.includes("lowest") ? calledLowest(sentence) : undefined;
            return at && !isQuoted(sentence, at) && !mayBeElsewhere(sentence)
              ? compare(scored, { value, at })
              : [];
          }),
        ),
      ),
  );

const topic = "(?<topic>[\\p{L}’'-]{3,30}(?: [\\p{L}’'-]{1,30}){0,7}?)";
const end = "(?=[ ]{0,9}(?:[,.;:(–—?!]|$)| (?:at|in|which|while|and|with|this|that|of)(?!\\p{L}))";
const patterns: readonly RegExp[] = [
  // "the lowest score for assessment is for engagement", "with the lowest score relating to safety"
  phrase(
    `(?<!\\p{L})lowest (?:score|scoring key question|key question)(?: for \\p{L}{3,20}(?: and \\p{L}{3,20})?)?(?:,[^,]{1,40},)? (?:is|was|being|relates|relating|related) (?:the one |that |to |for ){1,3}(?:the score for )?${topic}${end}`,
    "iu",
  ),
  // "the key question with the lowest score was keeping people safe"
  phrase(`(?<!\\p{L})with the lowest score (?:is|was) ${topic}${end}`, "iu"),
  // "keeping people safe was the lowest scoring key question", "desistance had the lowest score"
  phrase(
    `(?:^|[,;:–—]|\\bthat |\\band )[ ]{0,40}${topic} (?:is|was|has|had) the lowest (?:scoring|score)(?!\\p{L})`,
    "iu",
  ),
  // "the score for desistance, which is the lowest"
  phrase(`(?<!\\p{L})score for ${topic},? which (?:is|was) the lowest(?!\\p{L}| in)`, "iu"),
];

/** The words for the question that a sentence calls the lowest. */
function calledLowest({ text, start: offset }: Sentence): Stretch | undefined {
  for (const pattern of patterns) {
    const match = text.match(pattern);
    const words = match?.groups?.topic;
    if (!match || words === undefined) continue;
    const start = offset + (match.index ?? 0) + match[0].lastIndexOf(words);
    return { start, end: start + words.length };
  }
  return undefined;
}

function compare(
  { standard, questions }: ScoredStandard,
  { value, at }: { readonly value: ScoredStandard["texts"][number]["value"]; readonly at: Stretch },
): CheckedClaim[] {
  const meant = questionMeant(value.text.slice(at.start, at.end), standard);
  const scored = questions.find(({ question }) => question === meant);
  if (!scored) return [];
  const lowest = Math.min(...questions.map(({ percent }) => percent));
  const [first] = questions.filter(({ percent }) => percent === lowest);
  const agrees = scored.percent === lowest;
  return [
    {
      text: { value },
      claims: [],
      at,
      agrees,
      against: "the key questions",
      sum: agrees
        ? `This has ${lowest}, the lowest of ${questions.map(({ percent }) => percent).join(", ")}.`
        : `This has ${scored.percent}; the lowest score is ${lowest}, for “${first?.question.question?.text.trim() ?? ""}”`,
      related: first
        ? [{ range: first.question.part.at("percent"), message: `The lowest score: ${lowest}.` }]
        : [],
      data: { expected: lowest, actual: scored.percent },
    },
  ];
}
