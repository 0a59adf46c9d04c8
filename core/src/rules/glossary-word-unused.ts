/** An entry of the glossary is used nowhere. */
import type { LineIndex } from "../document/line-index.ts";
import { chosenFix, removeLines } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";
import type { GlossaryWord, Report } from "../model/report.ts";
import { UsedWords } from "../model/used-words.ts";
import type { Fix } from "../problem.ts";

export const glossaryWordUnused: ReportRule = {
  id: "glossary-word-unused",
  summary: "An entry of the glossary is used nowhere.",
  severity: "hint",
  reads: "report",
  check({ report, lines }, say) {
    if (!report.complete || report.glossary.length === 0) return;
    const { start, end } = report.part.node;
    // The text of the file counts, not only prose: titles, tables and misread texts use words, too.
    const used = new UsedWords(lines.text.slice(start, end));
    for (const word of report.glossary) {
      const entry = word.part.entry;
      const own = { start: (entry?.start ?? start) - start, end: (entry?.end ?? start) - start };
      if (word.name.split("/").some((name) => used.has(name.trim(), own))) continue;
      say({
        at: word.nameRange,
        message: `Nothing in the report uses “${word.name}”. Take it out of the glossary, or see where it was meant to stand.`,
        fixes: takeOut(word, report, lines),
        data: { name: word.name },
      });
    }
  },
};

/** Takes the entry's lines out; the last entry stays, since it would leave the glossary empty. */
function takeOut({ name, part }: GlossaryWord, report: Report, lines: LineIndex): Fix[] {
  const { entry } = part;
  const glossary = report.part.part("glossary")?.node;
  if (!entry || glossary?.kind !== "map" || glossary.flow || report.glossary.length < 2) return [];
  const range = lines.rangeOf(entry.start, entry.end);
  const before = lines.text.slice(lines.offsetAt({ line: range.start.line, character: 0 }), entry.start);
  return /\S/.test(before)
    ? []
    : [chosenFix(`Take “${name}” out of the glossary`, removeLines(range, lines))];
}
