/** In a framework: every place that gives an id or a number that others refer to, and every place that refers to one. */
import type { LineIndex } from "../document/line-index.ts";
import { type Node, resolve } from "../document/node.ts";
import type { Mention } from "../model/mentions.ts";
import { fits } from "./value-source.ts";

/** What is named in a framework. */
export type FrameworkMentionKind =
  | "source"
  | "scale"
  | "level"
  | "level label"
  | "state"
  | "population"
  | "standard"
  | "group"
  | "roll-up";

type Places = readonly (readonly [pattern: string, kind: FrameworkMentionKind])[];

/** Values that define something: the group around them is the definition. */
const definingValues: Places = [
  ["scales/*/id", "scale"],
  ["scales/*/levels/*/id", "level"],
  ["scales/*/levels/*/label", "level label"],
  ["scales/*/states/*/id", "state"],
  ["domains/*/standards/*/number", "standard"],
];

/** Names that define something: the name and what stands under it is the definition. */
const definingNames: Places = [
  ["sources/*", "source"],
  ["populations/*", "population"],
  ["rollUps/*", "roll-up"],
  ["groups/*", "group"],
];

/** Values that refer to something; the first pattern that fits decides. */
const referringValues: Places = [
  ["examples/*/rollUp", "roll-up"],
  ["examples/*/level", "level label"],
  ["examples/*/given", "level label"],
  ["examples/*/inputs/*", "level label"],
  ["domains/*/standards/*/ratedBy", "roll-up"],
  ["rollUps/*/scale", "scale"],
  ["groups/*/*", "standard"],
  ["**/source", "source"],
  ["**/population", "population"],
  ["**/group", "group"],
  ["**/level", "level"],
  ["**/levels/*", "level"],
  ["**/atMost", "level"],
  ["**/atLeast", "level"],
  ["**/state", "state"],
];

/** All mentions of a framework in the order of the file. What an alias stands for is told where it is written. */
export function frameworkMentions(root: Node | undefined, lines: LineIndex): Mention<FrameworkMentionKind>[] {
  const mentions: Mention<FrameworkMentionKind>[] = [];
  const add = (kind: FrameworkMentionKind | undefined, name: string, place: Node, definition?: Node) => {
    if (!kind || name === "") return;
    const range = lines.rangeOf(...insideOf(place));
    mentions.push({
      kind,
      name,
      range,
      ...(definition && { definition: lines.rangeOf(definition.start, definition.end) }),
    });
  };
  const walk = (node: Node, path: readonly string[], group?: Node): void => {
    if (node.kind === "scalar") {
      const name = textIn(node);
      const defines = kindAt(definingValues, path);
      add(defines ?? kindAt(referringValues, path), name, node, defines && group);
    }
    if (node.kind === "list")
      for (const [at, item] of node.items.entries()) walk(item, [...path, String(at)]);
    if (node.kind !== "map") return;
    for (const { key, name, value } of node.entries) {
      const inner = [...path, name];
      add(kindAt(definingNames, inner), name, key, value);
      walk(value, inner, node);
    }
  };
  if (root) walk(root, []);
  return mentions;
}

function kindAt(places: Places, path: readonly string[]): FrameworkMentionKind | undefined {
  return places.find(([pattern]) => fits(path, pattern))?.[1];
}

/** A level or an id is text: `atMost: 2` is a count, and so names nothing. */
function textIn(node: Node): string {
  const value = resolve(node);
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
}

/** Where a name stands without its quotation marks. */
function insideOf(node: Node): [start: number, end: number] {
  const isQuoted = node.kind === "scalar" && (node.style === "single" || node.style === "double");
  return isQuoted ? [node.start + 1, node.end - 1] : [node.start, node.end];
}
