/** Lines indented with tabs, which YAML does not allow: one problem for a document, and one fix for all its lines. */
import type { LineIndex } from "../document/line-index.ts";
import { nodesIn } from "../document/nodes-in.ts";
import type { DocumentTree } from "../document/parsed-file.ts";
import { chosenFix, replace, safeFix } from "../lint/edits/edit.ts";
import type { DocumentRule } from "../lint/rule.ts";
import type { TextEdit } from "../problem.ts";

export const indentationWithTabs: DocumentRule = {
  id: "indentation-with-tabs",
  summary: "A line is indented with tabs.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check({ tree, lines }, say) {
    const first = tree.syntaxIssues.find((issue) => issue.kind === "tab");
    if (!first) return;
    const edits = tabbedLines(tree, lines);
    // Beside lines indented with spaces it is not sure how wide a tab was meant to be.
    const makeFix = hasSpaceIndents(tree, lines) ? chosenFix : safeFix;
    say({
      at: lines.rangeOf(first.start, first.end),
      message: `Lines are indented with spaces in a report, never with tabs; ${edits.length === 1 ? "one line has" : `${edits.length} lines have`} tabs.`,
      fixes: [makeFix("Indent with two spaces for each tab", ...edits)],
      data: { lines: edits.length },
      explains: lines.rangeOf(first.spoilt.start, first.spoilt.end),
    });
  },
};

function hasSpaceIndents(tree: DocumentTree, lines: LineIndex): boolean {
  for (let line = lines.lineAt(tree.start); lines.startOf(line) < tree.end; line++) {
    if (/^ +[^ \t#]/.test(lines.lineText(line))) return true;
  }
  return false;
}

/** One edit for the indentation of each line that has a tab in it. */
function tabbedLines(tree: DocumentTree, lines: LineIndex): TextEdit[] {
  const indents = indentsOfBlocks(tree, lines);
  const edits: TextEdit[] = [];
  for (let line = lines.lineAt(tree.start); lines.startOf(line) < tree.end; line++) {
    const indentation = lines.lineText(line).match(/^[ \t]*/)?.[0] ?? "";
    const tab = indentation.indexOf("\t");
    // A tab behind the indentation of a block belongs to its text.
    if (tab < 0 || tab >= (indents.get(line) ?? Number.POSITIVE_INFINITY)) continue;
    const start = lines.startOf(line);
    edits.push(replace(lines.rangeOf(start, start + indentation.length), indentation.replaceAll("\t", "  ")));
  }
  return edits;
}

/** How many spaces the text of a block is indented by, for each line of a block that is indented with spaces. */
function indentsOfBlocks(tree: DocumentTree, lines: LineIndex): Map<number, number> {
  const indents = new Map<number, number>();
  for (const node of nodesIn(tree.root)) {
    if (node.kind !== "scalar" || (node.style !== "literal" && node.style !== "folded")) continue;
    const from = lines.lineAt(node.start) + 1;
    const to = lines.lineAt(node.end);
    let first = from;
    while (first < to && lines.lineText(first).trim() === "") first++;
    const indent = lines.indentOf(first);
    if (indent > 0) for (let line = from; line <= to; line++) indents.set(line, indent);
  }
  return indents;
}
