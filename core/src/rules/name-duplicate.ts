/** The same name twice in one group: only one of the two values would be printed. */
import type { LineIndex } from "../document/line-index.ts";
import { type Entry, isMerge, type MapNode } from "../document/node.ts";
import { nodesIn } from "../document/nodes-in.ts";
import { chosenFix, replace } from "../lint/edits/edit.ts";
import type { DocumentRule } from "../lint/rule.ts";
import type { Range } from "../problem.ts";

export const nameDuplicate: DocumentRule = {
  id: "name-duplicate",
  summary: "A name is given twice in the same part, so one of its values is lost.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check({ tree, lines }, say) {
    for (const map of nodesIn(tree.root)) {
      if (map.kind !== "map") continue;
      const first = new Map<string, Entry>();
      let isJoined = false;
      for (const entry of map.entries) {
        const before = first.get(entry.name);
        if (!before || isMerge(entry)) {
          first.set(entry.name, entry);
          continue;
        }
        // Where the next entry of a list lacks its dash, all its names seem to stand twice: that is one mistake.
        if (isJoined) continue;
        const dash = before === map.entries[0] ? missingDash(map, entry, lines) : undefined;
        isJoined = dash !== undefined;
        const range = lines.rangeOf(before.key.start, before.key.end);
        const advice = dash
          ? "If the next entry of the list begins here, put “- ” before it."
          : "Keep one, or put both texts under one name.";
        say({
          at: lines.rangeOf(entry.key.start, entry.key.end),
          message: `“${entry.name}” already stands in line ${range.start.line + 1} of this part, and only one of the two is read. ${advice}`,
          related: [{ range, message: `“${entry.name}” stands here first.` }],
          fixes: dash ? [chosenFix("Begin the next entry here", replace(dash, "-"))] : [],
        });
      }
    }
  },
};

/** Where the dash would stand with which a repeated name begins the next entry of a list; undefined outside lists. */
function missingDash(map: MapNode, entry: Entry, lines: LineIndex): Range | undefined {
  const lineStart = lines.startOf(lines.lineAt(map.start));
  const before = lines.text.slice(lineStart, map.start).match(/^( *)-( +)$/);
  if (!before || map.flow) return undefined;
  const [all, indent = ""] = before;
  const start = lines.startOf(lines.lineAt(entry.key.start));
  if (lines.text.slice(start, entry.key.start) !== " ".repeat(all.length)) return undefined;
  return lines.rangeOf(start + indent.length, start + indent.length + 1);
}
