/** The same name twice in one group: only one of the two values would be printed. */
import { isMerge, type MapNode, type Node } from "../document/node.ts";
import type { DocumentRule } from "../lint/rule.ts";

export const nameDuplicate: DocumentRule = {
  id: "name-duplicate",
  summary: "A name is given twice in the same part, so one of its values is lost.",
  severity: "error",
  reads: "document",
  check({ tree, lines }, say) {
    for (const map of mapsIn(tree.root)) {
      const first = new Map<string, MapNode["entries"][number]>();
      for (const entry of map.entries) {
        const before = first.get(entry.name);
        if (!before || isMerge(entry)) {
          first.set(entry.name, entry);
          continue;
        }
        const range = lines.rangeOf(before.key.start, before.key.end);
        say({
          at: lines.rangeOf(entry.key.start, entry.key.end),
          message: `“${entry.name}” already stands in line ${range.start.line + 1} of this part, and only one of the two is read. Keep one, or put both texts under one name.`,
          related: [{ range, message: `“${entry.name}” stands here first.` }],
        });
      }
    }
  },
};

function* mapsIn(root: Node | undefined): Generator<MapNode> {
  const pending: Node[] = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === "map") yield node;
    if (node.kind === "map") pending.push(...node.entries.map((entry) => entry.value));
    if (node.kind === "list") pending.push(...node.items);
  }
}
