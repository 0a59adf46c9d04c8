/** An acronym stands for one thing here and for another elsewhere. */
import type { ReportRule } from "../lint/rule.ts";
import { acronymsOf, type Expansion } from "../model/acronyms.ts";
import { glossaryNames } from "../model/glossary-names.ts";
import type { Report } from "../model/report.ts";
import { nameDifference, nameKey } from "../model/same-name.ts";
import type { RelatedPlace } from "../problem.ts";

export const acronymExpandedDifferently: ReportRule = {
  id: "acronym-expanded-differently",
  summary: "An acronym stands for one thing here and for another elsewhere.",
  severity: "warning",
  reads: "report",
  check({ report }, say) {
    for (const { acronym, expansions } of acronymsOf(report).values()) {
      if (areAllAlike(expansions, glossaryNames(report).get(acronym)?.value.text)) continue;
      const inGlossary = meaningInGlossary(report, acronym);
      const meant = inGlossary ?? meaningAt(expansions[0] as Expansion);
      const known = new Set([nameKey(meant.words)]);
      for (const expansion of expansions) {
        const { words } = expansion.named;
        if (known.has(nameKey(words))) continue;
        known.add(nameKey(words));
        say({
          at: expansion.value.rangeOf(expansion.whole.start, expansion.whole.end),
          message: `“${acronym}” is “${words}” here and “${meant.words}” ${meant.where}. Readers take one acronym for one thing.`,
          // Other forms of the same words are a slip, and mislead nobody.
          ...(nameDifference(words, meant.words) === "similar" && { severity: "info" }),
          related: [meant.place],
          data: { acronym, expected: meant.words, actual: words },
        });
      }
    }
  },
};

/** Whether nothing is to be compared: all the words are the same, letter by letter. In most reports they are. */
function areAllAlike(expansions: readonly Expansion[], inGlossary: string | undefined): boolean {
  const words = inGlossary ?? expansions[0]?.named.words;
  return expansions.every(({ named }) => named.words === words);
}

interface Meaning {
  readonly words: string;
  readonly where: string;
  readonly place: RelatedPlace;
}

function meaningAt({ acronym, named: { words }, value, whole }: Expansion): Meaning {
  const message = `Here “${acronym}” is “${words}”.`;
  const place = { range: value.rangeOf(whole.start, whole.end), message };
  return { words, where: "elsewhere", place };
}

function meaningInGlossary(report: Report, acronym: string): Meaning | undefined {
  const named = glossaryNames(report).get(acronym);
  if (!named?.words) return undefined;
  const place = { range: named.value.range, message: `The glossary has “${named.words}”.` };
  return { words: named.words, where: "in the glossary", place };
}
