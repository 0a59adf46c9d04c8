/** Lines indented with tabs, which YAML does not allow: one problem for the file, and one fix for all its lines. */
import type { LineIndex } from "../document/line-index.ts";
import { replace, safeFix } from "../lint/edit.ts";
import type { DocumentRule } from "../lint/rule.ts";
import type { TextEdit } from "../problem.ts";

export const indentationWithTabs: DocumentRule = {
  id: "indentation-with-tabs",
  summary: "A line is indented with tabs.",
  severity: "error",
  reads: "document",
  check({ tree, lines }, say) {
    const [first] = tree.syntaxIssues.filter((issue) => issue.kind === "tab");
    if (!first) return;
    const edits = tabbedLines(lines);
    say({
      at: lines.rangeOf(first.start, first.end),
      message: `Lines are indented with spaces in a report, never with tabs; ${edits.length === 1 ? "one line has" : `${edits.length} lines have`} tabs.`,
      fixes: [safeFix("Indent with two spaces for each tab", ...edits)],
      data: { lines: edits.length },
    });
  },
};

/** One edit for the indentation of each line that has a tab in it. */
function tabbedLines(lines: LineIndex): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const indentation = lines.lineText(line).match(/^[ \t]*/)?.[0] ?? "";
    if (!indentation.includes("\t")) continue;
    const start = lines.startOf(line);
    edits.push(replace(lines.rangeOf(start, start + indentation.length), indentation.replaceAll("\t", "  ")));
  }
  return edits;
}
