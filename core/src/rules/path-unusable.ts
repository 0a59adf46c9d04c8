/** A configuration names a file, folder or pattern that cannot be used. */
import type { ConfigRule } from "../lint/rule.ts";

export const pathUnusable: ConfigRule = {
  id: "path-unusable",
  summary: "A configuration names a file, folder or pattern that cannot be used.",
  severity: "error",
  reads: "config",
  check({ complaints }, say) {
    for (const complaint of complaints) say(complaint);
  },
};
