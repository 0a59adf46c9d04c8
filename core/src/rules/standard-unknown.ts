/** A standard is not in the framework; nothing else can then be said of its questions and its rating. */
import { nameOf } from "../framework/find-standard.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { meantStandard } from "../lint/standards/meant-standard.ts";

export const standardUnknown: ReportRule = {
  id: "standard-unknown",
  summary: "A standard is not one of the framework’s.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    for (const { written, match } of rated?.standards ?? []) {
      const name = written.standard;
      if (!rated || match || !name?.isText) continue;
      const meant = meantStandard(rated.framework, name.text);
      const meantName = meant && nameOf(meant);
      const numbers = rated.framework.domains.flatMap(({ standards }) =>
        standards.map(({ number }) => number),
      );
      const advice = meantName ? `did you mean “${meantName}”?` : `it has ${numbers.join(", ")}.`;
      say({
        at: name.range,
        message: `The framework has no standard “${name.text}”; ${advice}`,
        fixes: meantName ? [chosenFix(`Write “${meantName}”`, replaceWords(name, meantName))] : [],
        data: { actual: name.text, ...(meantName && { expected: meantName }) },
      });
    }
  },
};
