/**
 * The sentences that speak of the scores of one standard: those of its own texts, and elsewhere those that name it,
 * such as "For planning, the lowest score was …". What is said of a part of the cases, of another place or another
 * time is said of other scores.
 */
import { titlesOf } from "../../framework/find-standard.ts";
import type { Framework, FrameworkStandard } from "../../framework/framework.ts";
import { levelsOf } from "../../framework/levels.ts";
import { Once } from "../../model/once.ts";
import type { Value } from "../../model/part.ts";
import type { StandardPart } from "../../model/report.ts";
import type { FrameworkWords } from "../../prose/framework-words.ts";
import { literally, phrase } from "../../prose/phrase.ts";
import type { Sentence } from "../../prose/sentences.ts";
import type { ReportFacts } from "../rule.ts";
import { type ScoredStandard, scoredStandards } from "./scored-standards.ts";
import { sentencesIn } from "./sentences-in.ts";
import { wordsOf } from "./words-of.ts";

/** A sentence, and the standard whose scores it speaks of. */
export interface ScoreSentence {
  readonly value: Value;
  readonly sentence: Sentence;
  /** The sentence before it in the same text. */
  readonly previous: Sentence | undefined;
  /** For what is found in the sentence alone: kept as long as its text is. */
  readonly once: Once;
  readonly scored: ScoredStandard;
  /** `explains`: it stands in the explanation of the rating or the reason for discretion. */
  readonly place: "explains" | "own" | "elsewhere";
  /** What may stand before a claim without changing what it is of: the name of the standard, its level. */
  readonly names: RegExp;
}

/** In the order of the report; worked out once for each version of it. */
export function scoreSentences(facts: ReportFacts): readonly ScoreSentence[] {
  return facts.report.once.get(scoreSentences, () => collect(facts));
}

function collect(facts: ReportFacts): ScoreSentence[] {
  const { report } = facts;
  const words = wordsOf(facts);
  const all = scoredStandards(facts);
  if (!words || all.length === 0) return [];
  const titles = new TitlesOfScored(all, words);
  const standards = report.domains.flatMap((domain) => domain.standards);
  return report.prose.flatMap(({ value }) => {
    if (!value?.isText) return [];
    const possible = value.keptIn(report.texts).get(collect, () => speakingIn(report, value));
    if (possible.length === 0) return [];
    const { start } = value.node;
    const owner = standards.find(({ part: { node } }) => node.start <= start && start < node.end);
    return possible.flatMap((speaking): ScoreSentence[] => {
      const scored = owner ? titles.own(owner, speaking) : titles.named(speaking);
      if (!scored) return [];
      const place = owner ? (isExplanation(owner, value) ? "explains" : "own") : "elsewhere";
      const { sentence, previous, once } = speaking;
      return [
        {
          sentence,
          previous,
          once,
          value,
          scored,
          place,
          get names() {
            return titles.names(scored);
          },
        },
      ];
    });
  });
}

/** A sentence that may speak of scores, with its words in small letters. */
interface Speaking extends Pick<ScoreSentence, "sentence" | "previous" | "once"> {
  readonly plain: string;
}

function speakingIn(report: ReportFacts["report"], value: Value): readonly Speaking[] {
  if (!speaking.test(value.text)) return [];
  const sentences = sentencesIn(report, value);
  return sentences
    .filter(({ text }) => text.length <= longest && speaking.test(text))
    .map((sentence) => ({
      sentence,
      previous: sentences[sentence.index - 1],
      once: new Once(),
      plain: sentence.text.toLowerCase().replace(/ {2,}/g, " "),
    }));
}

// A quick look: most sentences have nothing to do with scores.
const speaking = /[Ss]cor|[Kk]ey question|boundary|threshold|cut-off|percentage point| band|next rating/;

/** In code units; what is longer was written by nobody. */
const longest = 1500;

function isExplanation({ part, discretion }: StandardPart, { node }: Value): boolean {
  return part.value("explanation")?.node === node || discretion?.reason?.node === node;
}

/** Tells of which standard with a table a sentence speaks, by the titles in it. Sentences are given in small letters. */
class TitlesOfScored {
  readonly #titles: ReadonlyMap<FrameworkStandard, readonly string[]>;

  constructor(
    readonly all: readonly ScoredStandard[],
    readonly words: FrameworkWords,
  ) {
    this.#titles = words.once.get(TitlesOfScored, () => titlesIn(words.framework));
  }

  #titlesOf({ match: { standard } }: ScoredStandard): readonly string[] {
    return this.#titles.get(standard) ?? [];
  }

  /** Within a standard every sentence is about it, unless it names another. */
  own(owner: StandardPart, speaking: Speaking): ScoredStandard | undefined {
    const scored = this.all.find(({ standard }) => standard === owner);
    if (!scored) return undefined;
    const named = this.#namedIn(speaking);
    return this.all.some((other) => other !== scored && named.has(other.match.standard)) ? undefined : scored;
  }

  /** Elsewhere one standard must be named, as what has the scores, and no other. */
  named(speaking: Speaking): ScoredStandard | undefined {
    const { plain } = speaking;
    if (!plain.includes("scor") && !plain.includes("key question")) return undefined;
    const all = this.#namedIn(speaking);
    const named = this.all.filter(({ match }) => all.has(match.standard));
    const [only] = named;
    return only && named.length === 1 && this.#isOwner(only, plain) ? only : undefined;
  }

  /** All standards of the framework that a sentence names. */
  #namedIn({ plain, once }: Speaking): ReadonlySet<FrameworkStandard> {
    return once.get(this.words, () => {
      const named = [...this.#titles].filter(([, titles]) => titles.some((title) => hasWords(plain, title)));
      return new Set(named.map(([standard]) => standard));
    });
  }

  #isOwner(scored: ScoredStandard, text: string): boolean {
    return this.#patterns(scored).owner.test(text);
  }

  /** The names of a standard and the levels; made when a claim asks for it. */
  names(scored: ScoredStandard): RegExp {
    return this.#patterns(scored).names;
  }

  #patterns(scored: ScoredStandard): { readonly owner: RegExp; readonly names: RegExp } {
    return this.words.once.get(scored.match.standard, () => {
      const titles = this.#titlesOf(scored).map(literally).join("|");
      return { owner: ownerPattern(titles), names: this.#namesPattern(titles) };
    });
  }

  #namesPattern(titles: string): RegExp {
    const levels = levelsOf(this.words.framework)
      .map(({ label }) => literally(label))
      .join("|");
    return phrase(
      `(?<![A-Za-zÀ-ỿ])(?:(?:for|in|of|on) )?(?:the )?(?:standard (?:of|on|for) )?(?:${titles})(?![A-Za-zÀ-ỿ])|['‘“"]?(?:${levels})['’”"]?`,
    );
  }
}

/** A standard of which something is said: "for planning", or "planning scored". */
function ownerPattern(titles: string): RegExp {
  const standing = `(?:the )?(?:standard (?:of|on|for) )?(?:${titles})(?: standard)?`;
  return phrase(
    `(?<![A-Za-zÀ-ỿ])(?:for|in|of|on) ${standing}${endOfTitle}|^ ?(?:the )?(?:${titles}) (?:scored|has|had)`,
    "u",
  );
}

// "For planning meetings" is said of meetings.
const endOfTitle =
  "(?=[ ]{0,9}(?:[,.;:()–—]|$)| (?:is|was|and|which|with|at|the|related|relates|had|has|scored)(?![A-Za-zÀ-ỿ]))";

function titlesIn({ domains }: Framework): ReadonlyMap<FrameworkStandard, readonly string[]> {
  const all = domains.flatMap((domain) => domain.standards);
  return new Map(all.map((standard) => [standard, namesOf(standard, all)]));
}

/** What a standard may be called, in small letters: "assessment" may be two of them, and then only the number tells. */
function namesOf(standard: FrameworkStandard, all: readonly FrameworkStandard[]): readonly string[] {
  const titles = titlesOf(standard).filter((title) => title.trim() !== "");
  const others = all.filter((other) => other !== standard);
  const isUnique = !others.some((other) => titlesOf(other).some((title) => titles.includes(title)));
  const numbered = titles.flatMap((title) => [`${standard.number} ${title}`, `${standard.number}. ${title}`]);
  return [...numbered, ...(isUnique ? titles : []), standard.number].map((name) => name.toLowerCase());
}

function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !isInWord(text[at - 1]) && !isInWord(text[at + words.length]);
}

function isInWord(sign: string | undefined): boolean {
  return sign !== undefined && /[A-Za-zÀ-ỿ\p{N}-]/u.test(sign);
}

/**
 * Whether the words before a claim leave it a claim on all cases of the standard: "For women, …" and "Among new staff, …"
 * do not, "The unit is rated as 'Good' for planning, with …" does.
 */
export function isOfAllCases(before: string, { names }: ScoreSentence): boolean {
  return !part.test(before.replace(names, " ").replace(scoreFor, " ").replace(wholes, " "));
}

// What a score is for is no part of the cases: "the score for engagement was 77 per cent, that for …".
const scoreFor = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:scores?|that|those|driven|rests?|rested|based|per ?cent|%)\\)?,? (?:(?:is|was) )?(?:for|on|by)(?![A-Za-zÀ-ỿ])",
);

const wholes = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:as (?:with|in|for|on) (?:all )?(?:of )?the other standards(?: (?:across|in|of|under|within) (?:the )?[A-Za-zÀ-ỿ]{1,20}(?: [A-Za-zÀ-ỿ]{1,20})?)?|(?:at|with|on) (?:just |only )?\\d{1,3}(?:\\.\\d)?[ ]{0,3}(?:%|per ?cent)|(?:for|in|on|of) (?:this|our|the) (?:standard|inspection|area|table|rating|three|two)|at this inspection|in turn|in particular|in contrast|in fact|by contrast|in the table)(?![A-Za-zÀ-ỿ])",
);

const part =
  /(?<![A-Za-zÀ-ỿ])(?:for|among|amongst|across|within|at|in|on|when|where|under|between|by|said|says|told|felt|thought|believed?|reported|according|women|men|not|never|no|second|joint)(?![A-Za-zÀ-ỿ])/iu;

/** Whether what stands right behind a claim ends it: "… for women" and "… in the north" do not. */
export function endsHere(behind: string): boolean {
  return ending.test(behind) && !partBehind.test(behind);
}

const ending = phrase(
  "^(?:[ ]{0,9}['’”\"]?[ ]{0,9}(?:[,;:)–—?!]|[.](?!\\d)|$|\\((?:\\d|just|only))| -| (?:and|but|while|whilst|which|although|though|whereas|because|so|with (?:just |only |a score of )?\\d|at (?:just |only )?\\d|(?:of|out of|among) the (?:three|two|four|five|\\d|key)|of (?:the )?cases(?: (?:that )?we inspected| inspected)?[ ]{0,3}(?:[.,;:)]|$)))",
  "iu",
);

const partBehind = phrase(
  "^[ ]{0,3},(?: and| but)? (?:in|among|amongst|across|within|for)(?![A-Za-zÀ-ỿ])",
  "iu",
);
