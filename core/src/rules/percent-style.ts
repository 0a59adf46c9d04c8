/** Percentages in prose are not written as the framework's body writes them. */

import { textsClaiming } from "../lint/claims/claimed-texts.ts";
import { safeFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import type { PercentageClaim } from "../prose/claim.ts";
import { isQuoted } from "../prose/sentences.ts";

export const percentStyle: ReportRule = {
  id: "percent-style",
  summary: "A percentage in prose is not written as the inspecting body writes it.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    const wanted = facts.framework?.shape.style?.percent;
    if (!wanted) return;
    for (const { value, claims } of textsClaiming(facts, "percentage")) {
      for (const claim of claims) {
        if (claim.kind !== "percentage" || isWritten(claim, wanted) || isQuoted(claim.sentence, claim))
          continue;
        const { start, end } = claim.signAt;
        const isGlued = value.text[start - 1] !== " " && wanted !== "%";
        say({
          at: value.rangeOf(claim.start, claim.end),
          message: `In prose this is written “${wanted}”, not “${value.text.slice(start, end)}”.`,
          // Beside brackets the sign is common, also with bodies that write the word elsewhere.
          ...(claim.sign === "%" && {
            severity: isInBrackets(claim) ? ("hint" as const) : ("info" as const),
          }),
          fixes: [
            safeFix(`Write “${wanted}”`, replaceWords(value, isGlued ? ` ${wanted}` : wanted, start, end)),
          ],
          data: { expected: wanted, actual: claim.sign },
        });
      }
    }
  },
};

/** A line may end between "per" and "cent". */
function isWritten({ sign }: PercentageClaim, wanted: string): boolean {
  return sign.toLowerCase().replace(/\s+/g, " ") === wanted;
}

function isInBrackets({ sentence, start }: PercentageClaim): boolean {
  const before = sentence.text.slice(0, start - sentence.start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
