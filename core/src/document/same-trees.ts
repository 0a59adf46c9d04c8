/** Whether two files say the same: the same names and values in the same order, written in the same way. */
import type { Node } from "./node.ts";
import type { DocumentTree } from "./parsed-file.ts";

/** Compares documents by all but white space that belongs to no value. */
export function sameTrees(a: readonly DocumentTree[], b: readonly DocumentTree[]): boolean {
  return a.length === b.length && a.every(({ root }, at) => same(root, b[at]?.root));
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.kind === "scalar" && b.kind === "scalar") {
    return Object.is(a.value, b.value) && a.style === b.style && signsOf(a.source) === signsOf(b.source);
  }
  if (a.kind === "alias" && b.kind === "alias") return a.name === b.name;
  if (a.kind === "list" && b.kind === "list") {
    return (
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, at) => same(item, b.items[at]))
    );
  }
  if (a.kind !== "map" || b.kind !== "map") return false;
  return (
    a.flow === b.flow &&
    a.entries.length === b.entries.length &&
    a.entries.every(
      ({ key, value }, at) => same(key, b.entries[at]?.key) && same(value, b.entries[at]?.value),
    )
  );
}

/** All that is written, without the spaces and line ends, which the value itself accounts for. */
function signsOf(source: string): string {
  return source.replace(/[ \t\r\n]+/g, "");
}
