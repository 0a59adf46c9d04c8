/** A recommendation names a finding that is not in the report. */

import { didYouMean, isSameName } from "../lint/edits/did-you-mean.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { allFindings } from "../model/all-findings.ts";

export const findingIdUnknown: ReportRule = {
  id: "finding-id-unknown",
  summary: "A recommendation names a finding that is not in the report.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, lines }, say) {
    // The findings stand below the recommendations, where a slip may have hidden them.
    if (!report.complete) return;
    const ids = new Set(allFindings(report).flatMap(({ id }) => id?.text ?? []));
    const actions = report.recommendations.flatMap((group) => group.actions);
    const written = idsWrittenIn(lines.text);
    const recommendationIds = new Set(actions.map(({ id }) => id?.text));
    for (const named of actions.flatMap((action) => action.findings)) {
      const id = named.text;
      if (ids.has(id) || isToldAtFinding(id, ids)) continue;
      if (recommendationIds.has(id)) {
        say({
          at: named.range,
          message: `“${id}” is a recommendation, not a finding. Name the finding that leads to this one.`,
        });
        continue;
      }
      if (written.has(id)) continue;
      const otherwise = "Give the finding this id, or name another.";
      const { ending, fixes, meant } = didYouMean(id, [...ids], otherwise, (name) =>
        replaceWords(named, name),
      );
      const message = `There is no finding with the id “${id}”${ending}`;
      say({ at: named.range, message, fixes, data: { id, meant }, explains: named.range });
    }
  },
};

/** A finding whose id has spaces or capitals is told where it stands, with the very id that is named here. */
function isToldAtFinding(id: string, ids: ReadonlySet<string>): boolean {
  return /^[a-z0-9-]+$/.test(id) && [...ids].some((other) => /[\sA-Z]/.test(other) && isSameName(other, id));
}

/** A finding under a misspelt name, or one that is swallowed by another part, is there all the same, and told there. */
function idsWrittenIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/id: ([^\r\n,}]*)/g), ([, id = ""]) => id.trimEnd()));
}
