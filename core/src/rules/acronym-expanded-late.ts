/** An acronym is used before it is spelt out. */
import type { ReportRule } from "../lint/rule.ts";
import { acronymExpansions } from "../model/acronym-expansions.ts";
import { textsInReadingOrder } from "../model/reading-order.ts";
import { readableText } from "../prose/readable-text.ts";

export const acronymExpandedLate: ReportRule = {
  id: "acronym-expanded-late",
  summary: "An acronym is used before it is spelt out.",
  severity: "hint",
  reads: "report",
  check({ report }, say) {
    const expansions = acronymExpansions(report);
    if (!report.complete || expansions.length === 0) return;
    const first = new Map([...expansions].reverse().map((expansion) => [expansion.acronym, expansion]));
    const texts = textsInReadingOrder(report);
    for (const { acronym, words, value, start, end, textIndex } of first.values()) {
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}&/_.@-])${acronym}s?(?![\\p{L}\\p{N}&/_@])`, "u");
      const before = texts.slice(0, textIndex + 1).find(({ value: { text }, value: own }) => {
        const index = text.includes(acronym) ? text.search(pattern) : -1;
        return index >= 0 && (own !== value || index < start);
      });
      if (!before || before.value === value) continue;
      const index = before.value.text.search(pattern);
      const at = { start: index, end: index + (before.value.text.match(pattern)?.[0].length ?? 0) };
      if (
        readableText(before.value.text).quotations.some(
          ({ start: from, end: to }) => from <= at.start && at.end <= to,
        )
      )
        continue;
      say({
        at: before.value.rangeOf(at.start, at.end),
        message: `“${acronym}” is used here, and spelt out only further down: ${words}.`,
        related: [{ range: value.rangeOf(start, end), message: `Spelt out here: ${words}.` }],
        data: { acronym },
      });
    }
  },
};
