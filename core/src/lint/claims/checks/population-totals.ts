/** How large a population is said to be, against the report's own statement: "the 93 people on probation we surveyed". */
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
    const populations = namedPopulations(facts.report.populations).map(
      (named): LookedFor => ({ named, forms: formsOf(named) }),
    );
    if (populations.length === 0) return [];
    return facts.report.prose.flatMap(({ value }) => {
      const here = value?.isText ? populations.filter(({ named }) => value.text.includes(named.verb)) : [];
      if (!value || here.length === 0) return [];
      return sentencesIn(facts.report, value).flatMap((sentence) =>
        here
          .filter(({ named }) => sentence.text.includes(named.verb))
          .flatMap(({ named, forms }) => compare({ value }, sentence, named, forms())),
      );
    });
  });
}

interface LookedFor {
  readonly named: NamedPopulation;
  readonly forms: () => Forms;
}

interface Forms {
  /** The whole population is meant: another number is wrong. */
  readonly whole: readonly RegExp[];
  /** Some of it: only a number above it tells anything. */
  readonly some: readonly RegExp[];
}

/** The patterns of a population, made when it is first spoken of. */
function formsOf(named: NamedPopulation): () => Forms {
  let forms: Forms | undefined;
  return () => {
    forms ??= makeForms(named);
    return forms;
  };
}

function makeForms({ members, verb }: NamedPopulation): Forms {
  const number = `(?<number>${wholeNumber})`;
  const end = "(?=[ ]{0,9}(?:[,.;:()–—]|$))";
  const goesOn = "(?=[ ]{0,9}(?:[,.;:()–—]|$)| (?:in which|where|whose|and|as part)(?!\\p{L}))";
  return {
    whole: [
      phrase(
        `(?<!\\p{L})(?<!(?:out|\\d|${numberWord}) )(?:of|among|amongst|from) (?:the |our |all |all the )?(?<all>${number} ${members}) we ${verb}${end}`,
        "iu",
      ),
      phrase(
        `(?<!\\p{L})we (?:also |have |had ){0,2}${verb} (?:a total of )?(?<all>${number} ${members})${goesOn}`,
        "iu",
      ),
      phrase(`(?<!\\p{L})the ${members} ${verb} were (?<all>${number})${end}`, "iu"),
    ],
    some: [
      phrase(`(?<![\\p{L}\\p{N}.,])(?<all>${number} of the ${members} we ${verb})(?!\\p{L})`, "iu"),
      phrase(`(?<![\\p{L}\\p{N}.,])(?<all>${number} ${members} we ${verb})(?!\\p{L})`, "iu"),
    ],
  };
}

function compare(
  text: CheckedClaim["text"],
  sentence: Sentence,
  named: NamedPopulation,
  { whole, some }: Forms,
): CheckedClaim[] {
  const { total, population } = named;
  const label = population.label ?? population.name;
  const related = [{ range: population.part.at("total"), message: `There are ${total} ${label}.` }];
  const isSure = ({ at }: { readonly at: Stretch }) =>
    !speaksOfElsewhere(sentence, at) &&
    !/(?<!\p{L})(?:each|more|further|other|another|among them)(?!\p{L})/iu.test(sentence.text);
  const found = whole.map((pattern) => find(sentence, pattern)).find((one) => one && isSure(one));
  if (found) {
    const agrees = found.value === total;
    const sum = agrees
      ? `There are ${total} ${label}.`
      : `This says ${found.value}, and the report has ${total} ${label}.`;
    return [
      {
        text,
        claims: [],
        at: found.at,
        agrees,
        against: "the populations",
        sum,
        related,
        data: { expected: total, actual: found.value },
      },
    ];
  }
  const above = some.map((pattern) => find(sentence, pattern)).find(Boolean);
  if (!above || above.value <= total) return [];
  const sum = `${above.value} is more than the ${total} ${label}. If it is of others, say of whom.`;
  return [
    {
      text,
      claims: [],
      at: above.at,
      agrees: false,
      against: "the populations",
      sum,
      related,
      severity: "hint",
      data: { actual: above.value, total },
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
