/** A standard is written up twice. */
import { nameOf } from "../framework/find-standard.ts";
import type { ReportRule } from "../lint/rule.ts";
import { titleOwner } from "../lint/standards/checkable-standards.ts";
import type { StandardPart } from "../model/report.ts";

export const standardDuplicate: ReportRule = {
  id: "standard-duplicate",
  summary: "A standard is written up twice.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    const first = new Map<string, StandardPart>();
    for (const standard of rated?.standards ?? []) {
      const { match, written } = standard;
      if (!rated || !match || titleOwner(rated.framework, standard)) continue;
      const earlier = first.get(match.standard.number);
      if (!earlier) {
        first.set(match.standard.number, written);
        continue;
      }
      const name = nameOf(match.standard);
      const related = [{ range: earlier.part.at("standard"), message: `${name} is written up here first.` }];
      const line = earlier.part.at("standard").start.line + 1;
      say({
        at: written.part.at("standard"),
        message: `${name} is written up already in line ${line}.`,
        related,
      });
    }
  },
};
