/** Prose refers to a footnote as `[^id]` that is not under `footnotes`. */
import { didYouMean } from "../lint/edits/did-you-mean.ts";
import { replace } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";
import { footnoteReferences } from "../model/text-references.ts";

export const footnoteUndefined: ReportRule = {
  id: "footnote-undefined",
  summary: "A text refers to a footnote that is not written under “footnotes”.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report }, say) {
    // Footnotes stand at the end of the file, where a slip further up may have hidden them.
    if (!report.complete) return;
    const ids = report.footnotes.map((footnote) => footnote.name);
    for (const reference of footnoteReferences(report)) {
      if (ids.includes(reference.id)) continue;
      const { id, range, idRange } = reference;
      const edit = (meant: string) => replace(idRange, meant);
      const { ending, fixes, meant } = didYouMean(id, ids, "Write it under “footnotes”.", edit);
      say({ at: range, message: `There is no footnote “${id}”${ending}`, fixes, data: { id, meant } });
    }
  },
};
