/** Strengths and areas for improvement: prose alone, or prose with an id to refer to. */
import type { LineIndex } from "../document/line-index.ts";
import { type Node, resolve } from "../document/node.ts";
import { Part, valueOfNode } from "./part.ts";
import type { Finding } from "./report.ts";

/** The findings of a standard or section, strengths first, as they are read. */
export function buildFindings(part: Part, lines: LineIndex): Finding[] {
  return [
    ...part.items("strengths").map((item) => buildFinding(item, "strength", lines)),
    ...part.items("improvements").map((item) => buildFinding(item, "improvement", lines)),
  ];
}

function buildFinding(item: Node, kind: Finding["kind"], lines: LineIndex): Finding {
  const fields = fieldsOf(item, lines);
  return {
    kind,
    node: item,
    id: fields?.value("id"),
    text: fields ? fields.value("text") : valueOfNode(item, lines),
    figure: fields?.value("figure"),
  };
}

/** The group of an item that is not prose alone; undefined for one that is. */
export function fieldsOf(item: Node, lines: LineIndex): Part | undefined {
  return resolve(item)?.kind === "map" ? new Part(item, undefined, lines) : undefined;
}
