/** Recommendations, grouped by addressee and numbered through. */
import type { LineIndex } from "../document/line-index.ts";
import type { Node } from "../document/node.ts";
import { fieldsOf } from "./build-finding.ts";
import { type Part, valueOfNode } from "./part.ts";
import type { Recommendation, RecommendationGroup } from "./report.ts";

/** The groups in order; numbers run on from group to group, starting at 1. */
export function buildRecommendations(part: Part | undefined, lines: LineIndex): RecommendationGroup[] {
  let number = 0;
  return (part?.parts("groups") ?? []).map((group) => ({
    part: group,
    to: group.value("to"),
    actions: group.items("actions").map((item) => buildRecommendation(item, ++number, lines)),
  }));
}

function buildRecommendation(item: Node, number: number, lines: LineIndex): Recommendation {
  const fields = fieldsOf(item, lines);
  return {
    number,
    node: item,
    id: fields?.value("id"),
    text: fields ? fields.value("text") : valueOfNode(item, lines),
    findings: fields?.items("findings").flatMap((id) => valueOfNode(id, lines) ?? []) ?? [],
  };
}
