/** How large a population is said to be, against the report's own statement: "the 93 people on probation we surveyed". */
import { foundInProse } from "../../../model/found-in-prose.ts";
import type { Value } from "../../../model/part.ts";
import type { Report } from "../../../model/report.ts";
import type { Stretch } from "../../../prose/claim.ts";
import { speaksOfElsewhere } from "../../../prose/elsewhere.ts";
import { hedgeAround } from "../../../prose/hedge.ts";
import { numberOf, numberWord, wholeNumber } from "../../../prose/number-words.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type NamedPopulation, namedPopulations } from "../named-populations.ts";
import { sentencesIn } from "../sentences-in.ts";

/** Totals that are quoted otherwise. */
export const populationTotals: ClaimCheck = (facts) =>
  checked(facts).filter(({ severity }) => severity === undefined);

/** Numbers of members that are more than there are. */
export const countsAbovePopulation: ClaimCheck = (facts) =>
  checked(facts).filter(({ severity }) => severity === "hint");

function checked(facts: ReportFacts): readonly CheckedClaim[] {
  return facts.report.once.get(checked, () => {
    const { report } = facts;
    const populations = namedPopulations(report.populations).map((named) => ({
      named,
      forms: report.texts.get(Forms, `${named.members} ${named.verb}`, () => new Forms(named)),
    }));
    if (populations.length === 0) return [];
    return populations.flatMap(({ named, forms }) =>
      foundInProse(report, forms, (value) => sizesIn(report, value, forms)).flatMap(({ value, found }) =>
        compare({ value }, found, named),
      ),
    );
  });
}

/** A size that a sentence gives: of the whole population, or of some of it. */
interface SaidSize {
  readonly value: number;
  readonly at: Stretch;
  readonly isWhole: boolean;
}

/** The sizes that a text gives of a population, whatever its real one is. */
function sizesIn(report: Report, value: Value, forms: Forms): readonly SaidSize[] {
  if (!value.text.includes(forms.verb)) return [];
  return sentencesIn(report, value)
    .filter(({ text }) => text.includes(forms.verb) && forms.near.test(text))
    .flatMap((sentence) => sizeIn(sentence, forms) ?? []);
}

function sizeIn(sentence: Sentence, { whole, some }: SaidForms): SaidSize | undefined {
  const isSure = ({ at }: { readonly at: Stretch }) =>
    !speaksOfElsewhere(sentence, at) && !isOfOthers.test(sentence.text);
  const all = whole.map((pattern) => find(sentence, pattern)).find((one) => one && isSure(one));
  if (all) return { ...all, isWhole: true };
  const part = some.map((pattern) => find(sentence, pattern)).find(Boolean);
  return part && { ...part, isWhole: false };
}

const isOfOthers = /(?<![A-Za-zÀ-ỿ])(?:each|more|further|other|another|among them)(?![A-Za-zÀ-ỿ])/iu;

interface SaidForms {
  /** The whole population is meant: another number is wrong. */
  readonly whole: readonly RegExp[];
  /** Some of it: only a number above it tells anything. */
  readonly some: readonly RegExp[];
}

/** The patterns of a population, made when it is first spoken of. */
class Forms implements SaidForms {
  readonly verb: string;
  /** A quick look: what every form has around the verb. */
  readonly near: RegExp;
  #made: SaidForms | undefined;

  constructor(private readonly named: NamedPopulation) {
    this.verb = named.verb;
    this.near = phrase(`\\bwe (?:also |have |had ){0,2}${named.verb}|${named.verb} were`, "i");
  }

  get whole(): readonly RegExp[] {
    return this.#forms.whole;
  }

  get some(): readonly RegExp[] {
    return this.#forms.some;
  }

  get #forms(): SaidForms {
    this.#made ??= makeForms(this.named);
    return this.#made;
  }
}

function makeForms({ members, verb }: NamedPopulation): SaidForms {
  const number = `(?<number>${wholeNumber})`;
  const end = "(?=[ ]{0,9}(?:[,.;:()–—]|$))";
  const goesOn = "(?=[ ]{0,9}(?:[,.;:()–—]|$)| (?:in which|where|whose|and|as part)(?![A-Za-zÀ-ỿ]))";
  return {
    whole: [
      phrase(
        `(?<![A-Za-zÀ-ỿ])(?<!(?:out|\\d|${numberWord}) )(?:of|among|amongst|from) (?:the |our |all |all the )?(?<all>${number} ${members}) we ${verb}${end}`,
        "iu",
      ),
      phrase(
        `(?<![A-Za-zÀ-ỿ])we (?:also |have |had ){0,2}${verb} (?:a total of )?(?<all>${number} ${members})${goesOn}`,
        "iu",
      ),
      phrase(`(?<![A-Za-zÀ-ỿ])the ${members} ${verb} were (?<all>${number})${end}`, "iu"),
    ],
    some: [
      phrase(`(?<![A-Za-zÀ-ỿ\\p{N}.,])(?<all>${number} of the ${members} we ${verb})(?![A-Za-zÀ-ỿ])`, "iu"),
      phrase(`(?<![A-Za-zÀ-ỿ\\p{N}.,])(?<all>${number} ${members} we ${verb})(?![A-Za-zÀ-ỿ])`, "iu"),
    ],
  };
}

function compare(
  text: CheckedClaim["text"],
  { value, at, isWhole }: SaidSize,
  { total, population }: NamedPopulation,
): CheckedClaim[] {
  const label = population.label ?? population.name;
  const related = [{ range: population.part.at("total"), message: `There are ${total} ${label}.` }];
  if (isWhole) {
    const agrees = value === total;
    const sum = agrees
      ? `There are ${total} ${label}.`
      : `This says ${value}, and the report has ${total} ${label}.`;
    return [
      {
        text,
        claims: [],
        at,
        agrees,
        against: "the populations",
        sum,
        related,
        data: { expected: total, actual: value },
      },
    ];
  }
  if (value <= total) return [];
  const sum = `${value} is more than the ${total} ${label}. If it is of others, say of whom.`;
  return [
    {
      text,
      claims: [],
      at,
      agrees: false,
      against: "the populations",
      sum,
      related,
      severity: "hint",
      data: { actual: value, total },
    },
  ];
}

function find(
  sentence: Sentence,
  pattern: RegExp,
): { readonly value: number; readonly at: Stretch } | undefined {
  const match = sentence.text.match(pattern);
  const { all = "", number = "" } = match?.groups ?? {};
  if (!match || all === "") return undefined;
  const start = (match.index ?? 0) + match[0].lastIndexOf(all);
  const at = { start: sentence.start + start, end: sentence.start + start + all.length };
  const isSoft = hedgeAround(sentence.text, { start, end: start + number.length }) !== undefined;
  return isSoft || isQuoted(sentence, at) ? undefined : { value: numberOf(number), at };
}
