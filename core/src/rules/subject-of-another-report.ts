/** The subject of another report of the same run is named, and not as a neighbour or for comparison. */
import { sentencesIn } from "../lint/claims/sentences-in.ts";
import { foreignSubjects } from "../lint/foreign-subjects.ts";
import { namesIn } from "../lint/others/names-in.ts";
import { proseOf, subjectOf } from "../lint/others/report-traces.ts";
import type { OthersRule } from "../lint/rule.ts";
import { mayBeElsewhere } from "../prose/elsewhere.ts";
import { isQuoted } from "../prose/sentences.ts";

export const subjectOfAnotherReport: OthersRule = {
  id: "subject-of-another-report",
  summary: "The subject of another report that is checked with this one is named here.",
  severity: "hint",
  reads: "others",
  check({ report, others }, say) {
    // One hint for each name: whoever reads it looks for the others. What another rule says is not said again.
    const said = new Set(foreignSubjects(report).map(({ name }) => name));
    const own = subjectOf(report);
    for (const value of proseOf(report)) {
      for (const { name, start, end } of report.texts.get(namesIn, value.text, namesIn)) {
        const file = Object.hasOwn(others.subjects, name) ? others.subjects[name] : undefined;
        if (file === undefined || said.has(name)) continue;
        const sentence = sentencesIn(report, value).find((one) => one.start <= start && start < one.end);
        if (!sentence || mayBeElsewhere(sentence) || isQuoted(sentence, { start, end })) continue;
        said.add(name);
        const here = own === undefined ? "" : `, and this one is about ${own}`;
        say({
          at: value.rangeOf(start, end),
          message: `“${file}” is about ${name}${here}. Was the name left in?`,
          data: { expected: own, actual: name, file },
        });
      }
    }
  },
};
