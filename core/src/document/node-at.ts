/**
 * From an offset or a path to the node that stands there. The YAML library's own look-up fails through
 * aliases, merge keys and names that look like numbers; these do not.
 */
import { type Entry, entryOf, type Node, resolve, type ScalarNode } from "./node.ts";

/** A step of a path: the name of a value, or its place in a list from zero. */
export type PathStep = string | number;

/** The node a path leads to, through aliases and merges; undefined when there is nothing. */
export function nodeAt(root: Node | undefined, path: readonly PathStep[]): Node | undefined {
  let node = root;
  for (const step of path) node = childOf(node, step);
  return node;
}

/** The entry a path leads to: its name and its value. Undefined for items of lists. */
export function entryAt(root: Node | undefined, path: readonly PathStep[]): Entry | undefined {
  const parent = resolve(nodeAt(root, path.slice(0, -1)));
  const last = path.at(-1);
  return parent?.kind === "map" && last !== undefined ? entryOf(parent, String(last)) : undefined;
}

/** The path of a JSON pointer, such as `/domains/0/standards`. */
export function pathOfPointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON pointer of a path. */
export function pointerOf(path: readonly PathStep[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The single value whose text covers an offset, if any. */
export function scalarAt(root: Node | undefined, offset: number): ScalarNode | undefined {
  let node = root;
  while (node && node.kind !== "scalar") node = childCovering(node, offset);
  return node && node.start <= offset && offset < Math.max(node.end, node.start + 1) ? node : undefined;
}

/** The path to the deepest value or name that covers an offset. */
export function pathAt(root: Node | undefined, offset: number): PathStep[] {
  return stepsAt(root, offset).map(({ step }) => step);
}

/** The same path with what each step leads to. */
export function stepsAt(
  root: Node | undefined,
  offset: number,
): { readonly step: PathStep; readonly node: Node | undefined }[] {
  const steps: { step: PathStep; node: Node | undefined }[] = [];
  let node = root;
  while (node) {
    const next = stepCovering(node, offset);
    if (next === undefined) break;
    steps.push(next);
    node = next.node;
  }
  return steps;
}

function childOf(node: Node | undefined, step: PathStep): Node | undefined {
  const parent = resolve(node);
  if (parent?.kind === "map") return entryOf(parent, String(step))?.value;
  if (parent?.kind === "list") return parent.items[Number(step)];
  return undefined;
}

function stepCovering(node: Node, offset: number): { step: PathStep; node: Node | undefined } | undefined {
  if (node.kind === "list") {
    const step = lastStartingAt(node.items, offset);
    return step < 0 ? undefined : { step, node: node.items[step] };
  }
  const entry = node.kind === "map" ? node.entries[lastStartingAt(node.entries, offset)] : undefined;
  if (node.kind !== "map" || !entry) return undefined;
  // Of a name that stands twice, the last counts; else there is no need to look through all of them.
  return { step: entry.name, node: node.isPlain ? entry.value : childOf(node, entry.name) };
}

function childCovering(node: Node, offset: number): Node | undefined {
  if (node.kind === "list") return node.items[lastStartingAt(node.items, offset)];
  if (node.kind !== "map") return undefined;
  const entry = node.entries[lastStartingAt(node.entries, offset)];
  return entry && offset < entry.key.end ? entry.key : entry?.value;
}

/** Index of the last part that starts at or before the offset and reaches it; -1 when there is none. */
export function lastStartingAt(parts: readonly { start: number; end: number }[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as { start: number }).start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  const found = parts[high];
  return found && offset <= Math.max(found.end, found.start) ? high : -1;
}
