/** A long paragraph stands word for word in another report of the same run. */
import { ownParagraphs } from "../lint/others/report-traces.ts";
import type { OthersRule } from "../lint/rule.ts";

export const paragraphInAnotherReport: OthersRule = {
  id: "paragraph-in-another-report",
  summary: "A long paragraph stands word for word in another report that is checked with this one.",
  severity: "hint",
  reads: "others",
  check({ report, words: frameworkWords, others }, say) {
    for (const { value, start, end, words } of ownParagraphs(report, frameworkWords)) {
      const files = others.paragraphs[words];
      if (!files) continue;
      say({
        at: value.rangeOf(start, end),
        message: `This paragraph stands word for word in ${files.map((file) => `“${file}”`).join(" and ")} too. Is it about this report?`,
        data: { files },
      });
    }
  },
};
