/** A footnote under `footnotes` that no text refers to. */
import { unusedNames } from "../lint/edits/did-you-mean.ts";
import type { ReportRule } from "../lint/rule.ts";
import { footnoteIdsIn, footnoteReferences } from "../model/text-references.ts";

export const footnoteUnused: ReportRule = {
  id: "footnote-unused",
  summary: "A footnote is written that no text refers to, so it is not printed.",
  severity: "warning",
  reads: "report",
  check({ report, lines }, say) {
    if (!report.complete || report.footnotes.length === 0) return;
    const names = report.footnotes.map((footnote) => footnote.name);
    const inProse = new Set(footnoteReferences(report).map(({ id }) => id));
    if (names.every((name) => inProse.has(name))) return;
    // The text of the file counts, not only what could be read as prose: a misread text may hold the only use.
    const used = footnoteIdsIn(lines.text.slice(report.part.node.start, report.part.node.end));
    const unused = unusedNames(names, used);
    for (const { name, nameRange } of report.footnotes.filter((footnote) => unused.has(footnote.name))) {
      say({
        at: nameRange,
        message: `No text refers to the footnote “${name}”, so it is not printed. Write [^${name}] where it belongs, or take it out.`,
        data: { id: name },
      });
    }
  },
};
