/** The same name twice in one group: only one of the two values would be printed. */
import { type Entry, isMerge } from "../document/node.ts";
import { nodesIn } from "../document/nodes-in.ts";
import type { DocumentRule } from "../lint/rule.ts";

export const nameDuplicate: DocumentRule = {
  id: "name-duplicate",
  summary: "A name is given twice in the same part, so one of its values is lost.",
  severity: "error",
  reads: "document",
  check({ tree, lines }, say) {
    for (const map of nodesIn(tree.root)) {
      if (map.kind !== "map") continue;
      const first = new Map<string, Entry>();
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
