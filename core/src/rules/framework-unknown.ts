/** The report names a framework that is not known, so none of its ratings can be checked. */

import { chosenFix, safeFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import type { Value } from "../model/part.ts";
import type { Fix } from "../problem.ts";
import { closestOf } from "../schema/closest.ts";

export const frameworkUnknown: ReportRule = {
  id: "framework-unknown",
  summary: "The report follows a framework that is not known.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, framework, frameworkIds }, say) {
    const written = report.framework;
    if (framework || !written?.isText || frameworkIds.length === 0) return;
    const meant = closestOf(written.text, frameworkIds);
    const question = meant ? `; did you mean “${meant}”?` : ".";
    const known = `Known frameworks: ${frameworkIds.join(", ")}.`;
    const message = `There is no framework “${written.text}”, so no rating can be checked${question} ${known}`;
    say({
      at: written.range,
      message,
      fixes: meant ? [fixTo(meant, written)] : [],
      data: { actual: written.text, known: frameworkIds },
      // Whatever else is wrong with an id that does not exist follows from this.
      explains: written.range,
    });
  },
};

/** Another framework means other rules, so only a slip in case, spaces or hyphens is put right unasked. */
function fixTo(meant: string, written: Value): Fix {
  const letters = (id: string) => id.toLowerCase().replace(/[\s_-]+/g, "");
  const makeFix = letters(meant) === letters(written.text) ? safeFix : chosenFix;
  return makeFix(`Follow “${meant}”`, replaceWords(written, meant));
}
