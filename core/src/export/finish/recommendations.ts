/** The recommendations, numbered through by addressee. */

import type { Framework } from "../../framework/framework.ts";
import type { RecommendationGroup, Report } from "../../model/report.ts";
import type { ListedItem } from "../finished-report.ts";
import { type Composition, placeOf } from "./composition.ts";
import { fillFormula } from "./formula.ts";

/** Adds the chapter; a gap where nothing is recommended yet. */
export function addRecommendations(
  report: Report,
  framework: Framework | undefined,
  into: Composition,
): void {
  const part = report.part.part("recommendations");
  if (!part?.value("introduction")?.text.trim() && report.recommendations.length === 0) {
    const at = placeOf(report.part, "recommendations");
    into.gap("recommendations-gap", "Recommendations: not written yet.", at);
    return;
  }
  into.heading("recommendations-heading", 1, "Recommendations", part?.head.start);
  into.text("recommendations-introduction", part?.value("introduction"));
  report.recommendations.forEach((group, index) => {
    addGroup(group, `recommendations-${index + 1}`, framework, into);
  });
  into.placeNotes("recommendations-notes");
}

function addGroup(
  group: RecommendationGroup,
  id: string,
  framework: Framework | undefined,
  into: Composition,
): void {
  const to = group.to?.text.trim();
  const written = group.part.value("leadIn");
  const leadIn = to && (fillFormula(framework, "recommendationLeadIn", { to }) ?? `${to} should:`);
  if (written) into.text(`${id}-to`, written, "lead-in");
  else if (leadIn) into.sentence(`${id}-to`, leadIn, "lead-in", group.part.range.start);
  else
    into.gap(`${id}-to`, "It is not written yet to whom these recommendations are.", group.part.head.start);
  addActions(group, id, into);
}

function addActions({ actions, part }: RecommendationGroup, id: string, into: Composition): void {
  const [first] = actions;
  if (!first) {
    into.gap(`${id}-gap`, "No recommendation is written yet.", part.head.start);
    return;
  }
  const items = actions.map((action): ListedItem => {
    const nodes = into.nodesOf(action.text);
    const own = action.id ? `recommendation-${action.id.text}` : `recommendation-${action.number}`;
    return { id: into.ids.of(own), at: part.rangeOf(action.node).start, nodes };
  });
  into.add(id, { kind: "recommendations", start: first.number, items, at: items[0]?.at });
}
