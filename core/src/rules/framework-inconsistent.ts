/** A framework file contradicts itself, leaves something undefined, or rests on what is not confirmed. */
import type { FrameworkRule } from "../lint/rule.ts";

export const frameworkInconsistent: FrameworkRule = {
  id: "framework-inconsistent",
  summary: "A framework file contradicts itself, leaves cases undefined, or rests on something unconfirmed.",
  severity: "error",
  reads: "framework",
  check({ problems }, say) {
    for (const problem of problems) say(problem);
  },
};
