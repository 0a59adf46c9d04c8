/** A group of recommendations does not say who should act. */
import { isMisspelt } from "../lint/edits/misspelt-field.ts";
import { type ReportRule, severityOfMissing } from "../lint/rule.ts";

export const recommendationWithoutAddressee: ReportRule = {
  id: "recommendation-without-addressee",
  summary: "A group of recommendations does not say who should act on them.",
  severity: "hint",
  reads: "report",
  follows: "structure",
  check({ report }, say) {
    if (!report.complete) return;
    for (const { part, to, actions } of report.recommendations) {
      // A lead-in of the writer's own names the addressee in its own words.
      const names = [to, part.value("leadIn")].some((value) => value && value.text.trim() !== "");
      const [first] = actions;
      // An empty or misspelt “to:” is told by the check of the format.
      if (names || !first || (part.has("to") && !to) || isMisspelt(part, "to")) continue;
      say({
        at: part.atName("to"),
        message: `${subjectOf(first.number, actions.length)} not say who should act. Name the addressee under “to”.`,
        severity: severityOfMissing(report.status),
        data: { recommendations: actions.map(({ number }) => number) },
      });
    }
  },
};

/** "Recommendation 2 does", "Recommendations 2 and 3 do", "Recommendations 2 to 5 do". */
function subjectOf(first: number, count: number): string {
  if (count === 1) return `Recommendation ${first} does`;
  return `Recommendations ${first} ${count === 2 ? "and" : "to"} ${first + count - 1} do`;
}
