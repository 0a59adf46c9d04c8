/** Whether a value stands inside brackets or braces, where lines do not tell where a text ends. */
import type { ListNode, MapNode, Node } from "../../document/node.ts";
import { lastStartingAt } from "../../document/node-at.ts";
import type { Holder } from "../../document/written-value.ts";

/** The innermost list in brackets or group in braces around a name or dash; undefined in block style. */
export function flowAround(root: Node, holder: Holder): ListNode | MapNode | undefined {
  if ("list" in holder) return holder.list.flow ? holder.list : flowAt(root, holder.list.start);
  return flowAt(root, holder.entry.key.start);
}

/** The innermost part in brackets or braces that begins before an offset and reaches it. */
function flowAt(root: Node, offset: number): ListNode | MapNode | undefined {
  let found: ListNode | MapNode | undefined;
  let node: Node | undefined = root;
  while (node && (node.kind === "map" || node.kind === "list")) {
    if (node.flow && node.start < offset && offset < node.end) found = node;
    const at = lastStartingAt(node.kind === "list" ? node.items : node.entries, offset);
    const part: Node | undefined = node.kind === "list" ? node.items[at] : node.entries[at]?.value;
    node = part && part.start <= offset && offset < part.end ? part : undefined;
  }
  return found;
}
