/** Discretion is stated, but not why. */

import { isEmpty } from "../document/node.ts";
import { nameOf } from "../framework/find-standard.ts";
import type { ReportRule } from "../lint/rule.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";
import { measuredStandards } from "../lint/standards/measured-standards.ts";

export const discretionWithoutReason: ReportRule = {
  id: "discretion-without-reason",
  summary: "Discretion is used without a reason.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    const measured = measuredStandards(rated);
    for (const { match, written } of checkableStandards(rated)) {
      const { discretion } = written;
      const rule = rated?.framework.rollUps[match.standard.ratedBy ?? ""]?.discretion;
      if (!discretion || !rule?.reasonRequired || discretion.reason?.text.trim()) continue;
      // What cannot stand at all needs no reason either.
      const verdict = measured.find((standard) => standard.written === written)?.verdict;
      if (
        verdict &&
        (verdict.kind === "as-computed" || (verdict.kind === "too-many-steps" && verdict.steps > 0))
      )
        continue;
      const isWritten = discretion.part.has("reason");
      // That it is empty is also told by the check of the format, in fewer words.
      const isBlank = isWritten && isEmpty(discretion.part.entryOf("reason")?.value);
      const at = isWritten ? discretion.part.atName("reason") : discretion.part.head;
      const message = `${nameOf(match.standard)} is rated by discretion without a reason; write it as a block after “reason: |”.`;
      say({ at, message, ...(isBlank && { explains: at }) });
    }
  },
};
