/** Prose as lines of Markdown. */
import { matchesOf } from "../../document/matches-of.ts";
import type { ProseNode } from "../finished-report.ts";
import { withoutSentinels } from "./escape-markdown.ts";
import { renderLines, renderOneLine } from "./render-inlines.ts";

/** A piece of prose, line by line and without blank lines around it. */
type Lines = readonly string[];

/** Lists have one of two marks: the other one tells a list from the one before it, and from the one around it. */
type Mark = 0 | 1;

/** Pieces of prose with a blank line between them. `mark` is that of a first list. */
export function renderProse(nodes: readonly ProseNode[], mark: Mark = 0): Lines {
  const seen = nodes.filter(isSeen);
  return withBlankLines(seen.map((node, at) => renderNode(node, markOf(seen, at, mark))));
}

/** Whether anything of it is to be seen: what is not would end no list and begin no quotation. */
function isSeen(node: ProseNode): boolean {
  if (node.kind === "paragraph") return renderLines(node.inlines).length > 0;
  return node.kind === "quotation" ? node.nodes.some(isSeen) : true;
}

/** An item of a list: `sign` stands before its first line, as much space before the others. */
export function renderItem(sign: string, nodes: readonly ProseNode[], mark: Mark = 1): Lines {
  const lines = renderProse(nodes, mark);
  if (lines.length === 0) return [sign];
  return indented(lines, `${sign} `, " ".repeat(sign.length + 1));
}

/** Puts one text before the first line and another before all others that are not blank. */
export function indented(lines: Lines, first: string, others: string): Lines {
  return lines.map((line, at) => (at === 0 ? first + line : line === "" ? "" : others + line));
}

/** Joins pieces with a blank line between each two. */
export function withBlankLines(pieces: readonly Lines[]): Lines {
  return pieces.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

function renderNode(node: ProseNode, mark: Mark): Lines {
  switch (node.kind) {
    case "paragraph":
      return renderLines(node.inlines);
    case "heading":
      return [`###### ${renderOneLine(node.inlines).replace(/#+$/, "\\$&")}`.trimEnd()];
    case "quotation":
      return renderProse(node.nodes).map((line) => (line === "" ? ">" : `> ${line}`));
    case "list":
      return renderList(node, mark);
    case "code":
      return renderCodeBlock(node.text);
    case "rule":
      // Stars or dashes behind the mark of a list would be one long line with it.
      return ["___"];
  }
}

function renderList(
  { ordered, start, tight, items }: Extract<ProseNode, { kind: "list" }>,
  mark: Mark,
): Lines {
  const signOf = (at: number) =>
    ordered ? `${start + at}${mark === 0 ? "." : ")"}` : mark === 0 ? "-" : "*";
  const rendered = items.map((nodes, at) => renderItem(signOf(at), nodes, other(mark)));
  return tight ? rendered.flat() : withBlankLines(rendered);
}

function markOf(nodes: readonly ProseNode[], at: number, first: Mark): Mark {
  let before = 0;
  while (before < at && isSameList(nodes[at - before], nodes[at - before - 1])) before++;
  return before % 2 === 0 ? first : other(first);
}

function other(mark: Mark): Mark {
  return mark === 0 ? 1 : 0;
}

function isSameList(a: ProseNode | undefined, b: ProseNode | undefined): boolean {
  return a?.kind === "list" && b?.kind === "list" && a.ordered === b.ordered;
}

function renderCodeBlock(text: string): Lines {
  const lines = withoutSentinels(text).split(/\r\n|\r|\n/);
  const longest = Math.max(2, ...matchesOf(/`+/g, text).map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...lines, fence];
}
