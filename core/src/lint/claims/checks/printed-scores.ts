/** The score of the report in a sentence, against the ratings page: "a score of 15 out of 27". */

import type { Report } from "../../../model/report.ts";
import { mayBeElsewhere } from "../../../prose/elsewhere.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { sentencesIn } from "../sentences-in.ts";

/** Compares every score that is plainly the report's own. */
export const printedScores: ClaimCheck = ({ report }) =>
  report.once.get(printedScores, () => {
    const { ratings } = report;
    const score = ratings?.score;
    if (!score) return [];
    return report.prose.flatMap(({ value }) => {
      if (!value?.isText || !value.text.includes("score") || !value.text.includes(String(score.maximum)))
        return [];
      return sentencesIn(report, value).flatMap((sentence): CheckedClaim[] => {
        const said = ownScore(sentence, report);
        if (!said || said.maximum !== score.maximum) return [];
        const agrees = said.points === score.points;
        return [
          {
            text: { value },
            claims: [],
            at: said.at,
            agrees,
            against: "the ratings page",
            sum: `The ratings page has ${score.points}/${score.maximum}${agrees ? "." : `, and this sentence ${said.points}.`}`,
            related: [
              { range: ratings.part.at("score"), message: `The score: ${score.points}/${score.maximum}.` },
            ],
            data: { expected: score.points, actual: said.points },
          },
        ];
      });
    });
  });

const score = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:score of|scored|score was|score is|score:) (?:only |just )?(?<all>(?<points>\\d{1,3})(?: ?/ ?| (?:points )?(?:out )?of (?:a possible |the )?)(?<maximum>\\d{1,3}))(?![\\d/%]|[.,]\\d|[ ]{0,9}per ?cent)",
  "iu",
);

function ownScore(sentence: Sentence, report: Report) {
  const match = sentence.text.match(score);
  const { all = "", points, maximum } = match?.groups ?? {};
  if (!match || mayBeElsewhere(sentence) || namesOthers(sentence.text.slice(0, match.index), report))
    return undefined;
  const start = sentence.start + (match.index ?? 0) + match[0].lastIndexOf(all);
  const at = { start, end: start + all.length };
  return isQuoted(sentence, at) ? undefined : { at, points: Number(points), maximum: Number(maximum) };
}

/** Whether a name stands there that is not the subject's: "the Westmarch unit had a score of 9 out of 27". */
function namesOthers(before: string, { part, ratings }: Report): boolean {
  const own = `${part.part("subject")?.value("name")?.text ?? ""} ${ratings?.part.value("name")?.text ?? ""}`;
  const names = before.trimStart().match(/(?<=\s)\p{Lu}[A-Za-zÀ-ỿ]+/gu) ?? [];
  return names.some((name) => !own.includes(name));
}
