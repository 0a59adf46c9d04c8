/** Every node of a tree. */
import type { Node } from "./node.ts";

/** The nodes as they stand in the file, names included; what an alias stands for is not walked again. */
export function* nodesIn(root: Node | undefined): Generator<Node> {
  const pending: Node[] = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    // One by one: a list may have more items than a call can have arguments.
    if (node.kind === "list") for (const item of node.items) pending.push(item);
    if (node.kind === "map") for (const { key, value } of node.entries) pending.push(key, value);
  }
}
