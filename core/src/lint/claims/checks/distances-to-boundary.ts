/** How far a score is said to be from a rating band: "within two per cent of the boundary for outstanding". */
import { lowestWhole, placedEdges, tableFor } from "../../../framework/bands.ts";
import { edgesAround } from "../../../framework/edges-around.ts";
import { fractionOf } from "../../../framework/fraction.ts";
import type { Bands, Framework, Level } from "../../../framework/framework.ts";
import { levelsOf } from "../../../framework/levels.ts";
import type { Stretch } from "../../../prose/claim.ts";
import { speaksOfElsewhere } from "../../../prose/elsewhere.ts";
import { numberInWords, numberOf, wholeNumber } from "../../../prose/number-words.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { chosenFix } from "../../edits/edit.ts";
import { replaceWords } from "../../edits/replace-words.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { isOfAllCases, type ScoreSentence, scoreSentences } from "../score-sentences.ts";

/** Compares every such distance with the bands of the framework. */
export const distancesToBoundary: ClaimCheck = (facts) =>
  facts.report.once.get(distancesToBoundary, () => {
    const { framework } = facts;
    return framework
      ? scoreSentences(facts).flatMap((said) => {
          if (said.place !== "explains") return [];
          const matches = said.once.get(distancesIn, () => distancesIn(said.sentence.text));
          const distance = saidDistance(said, matches, framework);
          return distance ? (compare(said, distance) ?? []) : [];
        })
      : [];
  });

/** What a sentence says of a distance. */
interface SaidDistance {
  readonly at: Stretch;
  readonly number: Stretch;
  readonly points: number;
  /** "Within", "no more than": anything up to it. */
  readonly isLimit: boolean;
  readonly direction: "up" | "down" | "either";
  /** The level whose band is named; undefined for "the boundary" and "the next band". */
  readonly level: Level | undefined;
  readonly isNext: boolean;
  /** The scores that may be meant: the lowest, that of a question, or any of the table. */
  readonly scores: readonly number[];
  readonly score: string;
}

const limits = "(?:within|no more than|not more than|less than|at most|up to)";
const amount = `(?:(?<limit>${limits}) )?(?:(?:only|just|a mere) )?(?<number>${wholeNumber})[- ]?(?<unit>%|per ?cent(?:age)?[- ]points?|per ?cent|points?)(?![A-Za-zÀ-ỿ])`;
const subject =
  "(?<subject>(?:the|this|that|our|its) (?:(?<lowest>lowest) |only )?score|(?<=^[ ]{0,9}|[,;:–—][ ]{0,9}(?:and |but |which )?|(?:because|as|since|and|but) )(?<bare>that|this|it|which))";
const verb =
  "(?:is|was|being|remains|remained|came|comes|lies|lay|stands|stood|falls|fell)(?: (?:therefore|also|still|now|just|only)){0,2}";
const relation = "(?<relation>of|from|off|below|under|beneath|short of|away from|above|over|outside|beyond)";
const bandName =
  "(?:(?:the|a|its|that) )?(?:(?<next>next|higher|upper) )?(?:(?:rating|level|grade) )?(?:boundary|threshold|cut-off|band above|band|(?<=next )rating)(?![A-Za-zÀ-ỿ])(?: (?:for|of|to|with|between ['‘“\"]?[A-Za-zÀ-ỿ]{3,20}(?: [A-Za-zÀ-ỿ]{3,20})?['’”\"]? and) (?:the )?(?:rating (?:of )?)?['‘“\"]?(?<level>[A-Za-zÀ-ỿ]{3,20}(?: [A-Za-zÀ-ỿ]{3,20})?)(?![A-Za-zÀ-ỿ]))?";
const plainLevel = "['‘“\"]?(?<level2>[A-Za-zÀ-ỿ]{3,20}(?: [A-Za-zÀ-ỿ]{3,20})?)(?![A-Za-zÀ-ỿ])";

const forms: readonly RegExp[] = [
  // "the lowest score, for keeping people safe, was within two per cent of the boundary for outstanding"
  phrase(
    `(?<![A-Za-zÀ-ỿ])${subject}(?<of>,? (?:for|of|on) [^;:.]{1,70}?,?)? ${verb} ${amount} ${relation} (?:${bandName}|${plainLevel})`,
    "diu",
  ),
  // "the score fell short of the boundary for outstanding by no more than two per cent"
  phrase(
    `(?<![A-Za-zÀ-ỿ])${subject}(?<of>,? (?:for|of|on) [^;:.]{1,70}?,?)? (?:fell|falls|was|is|missed|misses)(?: (?:just|only))? (?<relation>short of |below |)(?:${bandName}|${plainLevel})['’”"]? by ${amount}`,
    "diu",
  ),
];

// The rule itself and what might be; with other times these are no claim on this score.
const ruleOrWish =
  /(?<![A-Za-zÀ-ỿ])(?:can|may|might|could|would|should|when|whenever|where|if|not|never|usually|normally|always|allows?|permits?)(?![A-Za-zÀ-ỿ])/iu;

/** Every turn of phrase in a sentence that may tell a distance. */
function distancesIn(sentence: string): readonly RegExpExecArray[] {
  if (!mayTell.test(sentence)) return [];
  return forms.map((form) => form.exec(sentence)).filter((match) => match !== null);
}

const mayTell =
  /boundary|threshold|cut-off|band|rating|short of|(?:points?|cent|%) (?:of|off|from|below|above)/i;

function saidDistance(
  said: ScoreSentence,
  matches: readonly RegExpExecArray[],
  framework: Framework,
): SaidDistance | undefined {
  for (const match of matches) {
    const distance = readDistance(match, said, framework);
    if (distance) return distance;
  }
  return undefined;
}

function readDistance(
  match: RegExpExecArray,
  said: ScoreSentence,
  framework: Framework,
): SaidDistance | undefined {
  const { text, start: offset } = said.sentence;
  const { number = "", limit, relation = "", lowest, bare, of = "", next, ...named } = match.groups ?? {};
  const words = named.level ?? named.level2;
  const level = words === undefined ? undefined : levelNamed(framework, words);
  // "The boundary for funding", and "it was two points below the threshold", of anything.
  if (words !== undefined && !level) return undefined;
  if (bare && !level && /threshold|cut-off/i.test(match[0])) return undefined;
  const before = text.slice(0, match.index);
  const behind = (words ?? "").slice(level?.label.length) + text.slice(match.index + match[0].length);
  const places = match.indices?.groups ?? {};
  const [start = 0, end = 0] = places.number ?? [];
  const at = { start: offset + (places.limit?.[0] ?? start), end: offset + (places.unit?.[1] ?? end) };
  if (ruleOrWish.test(before) || speaksOfElsewhere(said.sentence, at) || isQuoted(said.sentence, at))
    return undefined;
  if (!isOfAllCases(before, said) || partBehind.test(behind)) return undefined;
  const scores = scoresMeant(said, lowest !== undefined, of);
  if (scores.length === 0) return undefined;
  return {
    at,
    number: { start: offset + start, end: offset + end },
    points: numberOf(number),
    isLimit: limit !== undefined,
    direction: directionOf(relation),
    level,
    isNext: next !== undefined,
    scores,
    score: lowest ? "lowest score" : "score",
  };
}

const partBehind = phrase("^['’”\"]?,? (?:for|in|among|amongst|across|at) (?!which|this)", "iu");

function directionOf(relation: string): SaidDistance["direction"] {
  if (/above|over|beyond/i.test(relation)) return "down";
  return /below|under|beneath|short/i.test(relation) ? "up" : "either";
}

/** The level that words begin with: "outstanding and". */
function levelNamed(framework: Framework, words: string): Level | undefined {
  const plain = `${words.toLowerCase().replace(/ +/g, " ")} `;
  return levelsOf(framework).find(({ label }) => plain.startsWith(`${label.toLowerCase()} `));
}

/** Empty where the sentence speaks of a question that is not known, or of something else. */
function scoresMeant({ scored }: ScoreSentence, isLowest: boolean, of: string): number[] {
  const topic = of.replace(/^,?[ ]{1,12}(?:for|of|on)[ ]{1,12}|,$/giu, "").trim();
  if (topic !== "" && !/^(?:\d{1,3}(?:\.\d)?[ ]{0,3}(?:%|per ?cent))$/iu.test(topic)) {
    const question = scored.questionOn(topic);
    const isTitle = topic.toLowerCase() === scored.match.standard.title.toLowerCase();
    if (!question && !isTitle) return [];
    if (question && !isLowest) return [question.percent];
  }
  return isLowest
    ? [scored.lowest]
    : [...new Set(scored.questions.map(({ percent }) => percent))].toSorted((a, b) => a - b);
}

/** Where a score stands to a band. */
interface Distance {
  readonly score: number;
  readonly points: number;
  /** Where the band above begins; undefined for an edge below. */
  readonly from?: number;
}

function compare({ value, scored }: ScoreSentence, said: SaidDistance): CheckedClaim | undefined {
  const { bands, match } = scored;
  if (!bands) return undefined;
  const possible = said.scores.flatMap((score) => distances(score, bands, said));
  const fitting = possible.find(({ points }) =>
    said.isLimit ? points <= said.points : points === said.points,
  );
  const shown = fitting ?? possible.find(({ from }) => from !== undefined);
  // From above the boundary is the one below, which is said in too many ways.
  if (shown?.from === undefined) return undefined;
  const hasDigits = /\d/.test(value.text.slice(said.number.start, said.number.end));
  const say = (points: number) => (hasDigits ? undefined : numberInWords(points)) ?? String(points);
  const begins = said.level ? `${said.level.label} begins` : "the next band begins";
  const points = `${say(shown.points)} percentage ${shown.points === 1 ? "point" : "points"}`;
  return {
    text: { value },
    claims: [],
    at: said.at,
    agrees: fitting !== undefined,
    against: "the rating bands",
    sum: `The ${said.score} is ${shown.score}, and ${begins} at ${shown.from}: ${points}${fitting ? "" : `, not ${said.isLimit ? "within " : ""}${say(said.points)}`}.`,
    related: scored.questions
      .filter(({ percent }) => percent === shown.score)
      .map(({ question }) => ({
        range: question.part.at("percent"),
        message: `${match.standard.title}: ${shown.score}.`,
      })),
    fixes: fitting
      ? []
      : [
          chosenFix(
            `Write “${say(shown.points)}”`,
            replaceWords(value, say(shown.points), said.number.start, said.number.end),
          ),
        ],
    data: { expected: shown.points, actual: said.points },
  };
}

function distances(score: number, bands: Bands, said: SaidDistance): Distance[] {
  if (said.level) return distancesToLevel(score, bands, said);
  const { above, below } = edgesAround(fractionOf(score), bands, undefined);
  const up = above ? [{ score, points: above.distance, from: above.at }] : [];
  const down = below ? [{ score, points: below.distance }] : [];
  if (said.isNext || said.direction === "up") return up;
  return said.direction === "down" ? down : [...up, ...down];
}

/** From above a band it may be meant of either end of it. */
function distancesToLevel(score: number, bands: Bands, { level, direction }: SaidDistance): Distance[] {
  const table = tableFor(bands, undefined);
  const edges = table ? placedEdges(table, undefined) : [];
  const index = edges.findIndex((edge) => edge.level === level?.id);
  const [own, upper] = [edges[index], edges[index + 1]];
  if (!own) return [];
  const from = lowestWhole(own);
  if (score < from) return direction === "down" ? [] : [{ score, points: from - score, from }];
  if (direction === "up") return [];
  const end = upper && lowestWhole(upper);
  return [
    { score, points: score - from },
    ...(end !== undefined && score >= end ? [{ score, points: score - end }] : []),
  ];
}
