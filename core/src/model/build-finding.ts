/** Strengths and areas for improvement: prose alone, or prose with an id to refer to. */
import type { LineIndex } from "../document/line-index.ts";
import { type Node, resolve } from "../document/node.ts";
import { Part, valueOfNode } from "./part.ts";
import type { Finding, Identified } from "./report.ts";

/** The findings of a standard or section, strengths first, as they are read. */
export function buildFindings(part: Part, lines: LineIndex): Finding[] {
  return [
    ...part.items("strengths").map((item) => buildFinding(item, "strength", lines)),
    ...part.items("improvements").map((item) => buildFinding(item, "improvement", lines)),
  ];
}

function buildFinding(item: Node, kind: Finding["kind"], lines: LineIndex): Finding {
  const { fields, ...identified } = buildIdentified(item, lines);
  return { ...identified, kind, figure: fields?.value("figure") };
}

/** An item of a list that is prose, or a group with `id` and `text`; `fields` is the group. */
export function buildIdentified(
  item: Node,
  lines: LineIndex,
): Identified & { readonly fields: Part | undefined } {
  if (resolve(item)?.kind !== "map")
    return { id: undefined, text: valueOfNode(item, lines), node: item, fields: undefined };
  const fields = new Part(item, undefined, lines);
  return { id: fields.value("id"), text: fields.value("text"), node: item, fields };
}
