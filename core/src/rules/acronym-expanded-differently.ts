/** An acronym stands for one thing here and for another elsewhere. */
import type { ReportRule } from "../lint/rule.ts";
import { acronymExpansions } from "../model/acronym-expansions.ts";
import { acronymIn } from "../model/acronym-word.ts";
import { namedIn } from "../model/initials.ts";
import type { Report } from "../model/report.ts";
import { nameDifference } from "../model/same-name.ts";
import type { RelatedPlace } from "../problem.ts";

export const acronymExpandedDifferently: ReportRule = {
  id: "acronym-expanded-differently",
  summary: "An acronym stands for one thing here and for another elsewhere.",
  severity: "warning",
  reads: "report",
  check({ report }, say) {
    const known = inGlossary(report);
    for (const { acronym, words, value, start, end } of acronymExpansions(report)) {
      const meant = known.get(acronym);
      const place = { range: value.rangeOf(start, end), message: `Spelt out here: ${words}.` };
      if (!meant) known.set(acronym, { words, place });
      else if (nameDifference(words, meant.words) === "other" || isOtherName(words, meant.words))
        say({
          at: place.range,
          message: `“${acronym}” is “${words}” here and “${meant.words}” elsewhere.`,
          related: [meant.place],
          data: { acronym, expected: meant.words, actual: words },
        });
    }
  },
};

interface Meaning {
  readonly words: string;
  readonly place: RelatedPlace;
}

/** What the glossary says; a description, such as "the case management system", is no expansion. */
function inGlossary({ glossary }: Report): Map<string, Meaning> {
  return new Map(
    glossary.flatMap(({ name, expansion }) => {
      const acronym = acronymIn(name);
      const words = expansion?.text ?? "";
      if (!acronym || !expansion || !namedIn(words, acronym)) return [];
      return [
        [
          acronym,
          { words, place: { range: expansion.range, message: `The glossary has: ${words}.` } },
        ] as const,
      ];
    }),
  );
}

/** "Probation Officer" and "Practice Officer" sound alike and are two things. */
function isOtherName(one: string, other: string): boolean {
  if (nameDifference(one, other) !== "similar") return false;
  const [words, others] = [one, other].map((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return (words ?? []).some((word, at) => {
    const same = others?.[at] ?? "";
    return word.slice(0, 4) !== same.slice(0, 4);
  });
}
