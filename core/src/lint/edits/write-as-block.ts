/** Writing a short or quoted text as a block after `|`, in which every sign can stand. What is printed stays the same. */
import type { LineIndex } from "../../document/line-index.ts";
import type { Node, ScalarNode } from "../../document/node.ts";
import { asBlock, type WrittenValue, writtenValue } from "../../document/written-value.ts";
import type { Prose } from "../../model/report.ts";
import type { TextEdit } from "../../problem.ts";
import { flowAround } from "../misread/flow-around.ts";
import { lineEndOf, replace } from "./edit.ts";

/**
 * The edit that writes a prose value as a block. Undefined for what is a block already, is no text, stands in
 * brackets, has a mark or a comment beside it, or begins with a space, which a block cannot show.
 */
export function writeAsBlock(prose: Prose, root: Node, lines: LineIndex): TextEdit | undefined {
  const { node, holder } = prose;
  if (node.kind !== "scalar" || typeof node.value !== "string" || isBlock(node)) return undefined;
  if (flowAround(root, holder)) return undefined;
  const written = writtenValue(holder, lines);
  if (!written || written.end !== node.end || written.text.trimStart() !== node.source) return undefined;
  const text = isJoinedLines(node) ? undefined : String(node.value).replace(/\n+$/, "");
  if (text !== undefined && !canStandInBlock(text)) return undefined;
  const range = lines.rangeOf(written.start, written.end);
  return replace(range, text === undefined ? asBlock(written, lines) : blockOf(text, written, lines));
}

function isBlock({ style }: ScalarNode): boolean {
  return style === "literal" || style === "folded";
}

/** Bare text keeps its lines, as long as none is empty: bare, an empty line does not end a paragraph. */
function isJoinedLines({ style, source }: ScalarNode): boolean {
  return style === "plain" && !/(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(source);
}

/** Spaces at the end of a line would be lost to many editors, and not every sign can be shown. */
function canStandInBlock(text: string): boolean {
  return /^\S/.test(text) && !/[ \t](?:\n|$)|(?![\n\t])\p{Cc}|[\u2028\u2029]/u.test(text);
}

/** Every line of a value, letter by letter. */
function blockOf(text: string, { start, indent }: WrittenValue, lines: LineIndex): string {
  const before = " ".repeat(indent + 2);
  const gap = /[ \t]/.test(lines.text[start - 1] ?? " ") ? "" : " ";
  const body = text.split("\n").map((line) => (line === "" ? "" : before + line));
  return [`${gap}|`, ...body].join(lineEndOf(lines));
}
