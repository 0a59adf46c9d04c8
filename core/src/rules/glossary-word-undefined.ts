/** An acronym is used that the glossary lacks and no text spells out. A report that explains none is left alone. */
import { levelsOf } from "../framework/levels.ts";
import type { ReportFacts, ReportRule } from "../lint/rule.ts";
import { type AcronymUse, acronymsOf, isNamedInFront } from "../model/acronyms.ts";
import type { Report } from "../model/report.ts";

export const glossaryWordUndefined: ReportRule = {
  id: "glossary-word-undefined",
  summary: "An acronym is used that the glossary lacks and no text spells out.",
  severity: "hint",
  reads: "report",
  check(facts, say) {
    const { report } = facts;
    // A text that could not be read may be the one that spells the acronym out.
    if (!report.complete || report.prose.some(({ value }) => !value)) return;
    const hasGlossary = report.glossary.length > 0;
    if (!hasGlossary && !explainsAcronyms(report)) return;
    const candidates = unexplained(facts);
    if (candidates.length === 0) return;
    const ordinary = inSmallLetters(candidates, report);
    for (const { acronym, value, start, end } of candidates) {
      if (ordinary.has(acronym.toLowerCase())) continue;
      say({
        at: value.rangeOf(start, end),
        message: hasGlossary
          ? `“${acronym}” is not in the glossary, and no text spells it out. Add it under “glossary”, or write it in full here.`
          : `No text spells “${acronym}” out, as this report does with others. Write it in full here.`,
        data: { acronym },
      });
    }
  },
};

/** The first use of each acronym that neither a text nor a list of words explains. */
function unexplained({ report, framework, houseWords = [] }: ReportFacts): readonly AcronymUse[] {
  const known = wordsOf([...report.glossary.map(({ name }) => name), ...houseWords]);
  const levels = (framework ? levelsOf(framework) : []).flatMap(({ label }) =>
    label.toUpperCase().split(" "),
  );
  return [...acronymsOf(report).values()].flatMap(({ acronym, first, isSpeltOut }) => {
    const isKnown = isSpeltOut || known.has(acronym.toLowerCase()) || levels.includes(acronym);
    return !first || isKnown || isNamedInFront(first) ? [] : [first];
  });
}

/** Whether a report without a glossary explains its acronyms in the text: then each of them should be. */
function explainsAcronyms(report: Report): boolean {
  return [...acronymsOf(report).values()].filter(({ expansions }) => expansions.length > 0).length >= 3;
}

/** The words of the glossary in small letters and in the singular; "PSO/PSOs" counts as both. */
function wordsOf(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => name.toLowerCase().match(/[A-Za-zÀ-ỿ\p{N}]+/gu) ?? []);
  return new Set(words.flatMap((word) => [word, word.replace(/s$/, "")]));
}

/** Words that also stand in small letters: in capitals, they only stress something. */
function inSmallLetters(candidates: readonly AcronymUse[], report: Report): Set<string> {
  const texts = report.prose.map(({ value }) => value?.text ?? "");
  const words = candidates.map(({ acronym }) => acronym.toLowerCase());
  // A long list of words would cost more than to take all short words there are.
  const pattern = words.length > 30 ? "[a-z]{2,8}" : words.join("|");
  return new Set(texts.flatMap((text) => text.match(new RegExp(`\\b(?:${pattern})\\b`, "g")) ?? []));
}
