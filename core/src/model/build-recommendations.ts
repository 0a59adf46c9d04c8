/** Recommendations, grouped by addressee and numbered through. */
import type { LineIndex } from "../document/line-index.ts";
import { buildIdentified } from "./build-finding.ts";
import { type Part, valueOfNode } from "./part.ts";
import type { RecommendationGroup } from "./report.ts";

/** The groups in order; numbers run on from group to group, starting at 1. */
export function buildRecommendations(part: Part | undefined, lines: LineIndex): RecommendationGroup[] {
  let number = 0;
  return (part?.parts("groups") ?? []).map((group) => ({
    part: group,
    to: group.value("to"),
    actions: group.items("actions").map((item) => {
      const { fields, ...identified } = buildIdentified(item, lines);
      const findings = fields?.items("findings").flatMap((id) => valueOfNode(id, lines) ?? []) ?? [];
      return { ...identified, findings, number: ++number };
    }),
  }));
}
