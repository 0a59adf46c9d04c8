/** An entry of the glossary is used nowhere. */
import { chosenFix, removeLines } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";

export const glossaryWordUnused: ReportRule = {
  id: "glossary-word-unused",
  summary: "An entry of the glossary is used nowhere.",
  severity: "hint",
  reads: "report",
  check({ report, lines }, say) {
    const glossary = report.part.entryOf("glossary")?.value;
    if (!report.complete || !glossary || report.glossary.length === 0) return;
    const { node } = report.part;
    // The text of the file counts, not only prose: titles, tables and misread texts use words, too.
    const others = lines.text.slice(node.start, glossary.start) + lines.text.slice(glossary.end, node.end);
    for (const { name, nameRange, part } of report.glossary) {
      const own = name.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (own.length === 0 || own.some((word) => isUsed(word, others))) continue;
      const isAlone =
        part.range.start.line === nameRange.start.line && part.range.end.line === nameRange.end.line;
      say({
        at: nameRange,
        message: `Nothing in the report uses “${name}”. Take it out of the glossary, or see where it was meant to stand.`,
        fixes:
          isAlone && report.glossary.length > 1 ? [chosenFix("Take it out", removeLines(nameRange))] : [],
        data: { name },
      });
    }
  },
};

/** Whether a word stands in a text as one, in the singular or the plural. */
function isUsed(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = text[at + word.length] === "s" ? at + word.length + 1 : at + word.length;
    if (!isLetter(text[at - 1]) && !isLetter(text[end])) return true;
  }
  return false;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
