/** An acronym is used that the glossary lacks and no text spells out. Reports without a glossary are left alone. */
import { levelsOf } from "../framework/levels.ts";
import type { ReportRule } from "../lint/rule.ts";
import { acronymUses, isOrdinaryWord, isSpeltOut, wholeProse } from "../model/acronyms.ts";

export const glossaryWordUndefined: ReportRule = {
  id: "glossary-word-undefined",
  summary: "An acronym is used that the glossary lacks and no text spells out.",
  severity: "hint",
  reads: "report",
  check({ report, framework, houseWords = [] }, say) {
    // A text that could not be read may be the one that spells the acronym out.
    if (!report.complete || report.glossary.length === 0) return;
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
        message: `“${acronym}” is not in the glossary, and no text spells it out. Add it under “glossary”, or write it in full here.`,
        data: { acronym },
      });
    }
  },
};

/** The words of the glossary in small letters and in the singular; "PSO/PSOs" counts as both. */
function glossaryWords(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.flatMap((word) => [word, word.replace(/s$/, "")]));
}
