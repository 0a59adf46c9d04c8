/** An acronym is used that the glossary lacks and no text spells out. A report that explains none is left alone. */
import { levelsOf } from "../framework/levels.ts";
import type { ReportRule } from "../lint/rule.ts";
import { acronymExpansions } from "../model/acronym-expansions.ts";
import { acronymUses, isOrdinaryWord, isSpeltOut, wholeProse } from "../model/acronyms.ts";
import type { Report } from "../model/report.ts";

export const glossaryWordUndefined: ReportRule = {
  id: "glossary-word-undefined",
  summary: "An acronym is used that the glossary lacks and no text spells out.",
  severity: "hint",
  reads: "report",
  check({ report, framework, houseWords = [] }, say) {
    // A text that could not be read may be the one that spells the acronym out.
    if (!report.complete) return;
    const hasGlossary = report.glossary.length > 0;
    if (!hasGlossary && !spellsOut(report)) return;
    const known = glossaryWords([...report.glossary.map(({ name }) => name), ...houseWords]);
    const levels = (framework ? levelsOf(framework) : []).flatMap(({ label }) =>
      label.toUpperCase().split(" "),
    );
    const candidates = acronymUses(
      report,
      (acronym) => known.has(acronym.toLowerCase()) || levels.includes(acronym),
    );
    if (candidates.length === 0) return;
    const text = wholeProse(report);
    for (const { acronym, value, start, end } of candidates) {
      if (isSpeltOut(acronym, text) || isOrdinaryWord(acronym, text)) continue;
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

/** Whether a report without a glossary explains its acronyms in the text: then each of them should be. */
function spellsOut(report: Report): boolean {
  return new Set(acronymExpansions(report).map(({ acronym }) => acronym)).size >= 3;
}

/** The words of the glossary in small letters and in the singular; "PSO/PSOs" counts as both. */
function glossaryWords(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.flatMap((word) => [word, word.replace(/s$/, "")]));
}
