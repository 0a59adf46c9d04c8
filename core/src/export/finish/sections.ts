/** Parts that are not rated, and findings, under whatever they belong to. */

import type { Part } from "../../model/part.ts";
import type { Finding, Section } from "../../model/report.ts";
import type { ListedItem } from "../finished-report.ts";
import type { Composition } from "./composition.ts";

/** Adds sections with their text and findings; nested ones one level below. `level` is that of their headings. */
export function addSections(
  sections: readonly Section[],
  id: string,
  level: number,
  into: Composition,
): void {
  sections.forEach((section, index) => {
    const own = `${id}-${index + 1}`;
    const title = section.title?.text.trim();
    if (title) into.heading(`${own}-heading`, level, title, section.part.range.start);
    else into.gap(`${own}-gap`, "This section has no title yet.", section.part.head.start);
    into.text(own, section.part.value("text"));
    addFindings(section, own, level + 1, into);
    into.placeNotes(`${own}-notes`);
    addSections(section.sections, own, level + 1, into);
  });
}

const lists = [
  { kind: "strength", field: "strengths", title: "Strengths" },
  { kind: "improvement", field: "improvements", title: "Areas for improvement" },
] as const;

/** Adds strengths and areas for improvement, each under a heading; what is not written has none. */
export function addFindings(
  holder: { readonly part: Part; readonly findings: readonly Finding[] },
  id: string,
  level: number,
  into: Composition,
): void {
  for (const { kind, field, title } of lists) {
    const findings = holder.findings.filter((finding) => finding.kind === kind);
    if (findings.length === 0) continue;
    const own = `${id}-${field}`;
    into.heading(`${own}-heading`, level, title, holder.part.atName(field).start);
    const items = findings.map((finding, index): ListedItem => {
      const nodes = into.nodesOf(finding.text);
      const itemId = into.ids.of(finding.id ? `finding-${finding.id.text}` : `${own}-${index + 1}`);
      return { id: itemId, at: holder.part.rangeOf(finding.node).start, nodes };
    });
    into.add(own, { kind: "findings", finding: kind, items, at: items[0]?.at });
  }
}
