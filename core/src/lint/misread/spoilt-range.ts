/**
 * How far one misread text spoils what YAML makes of a file: its own lines in most cases, and more where
 * it opens quotation marks or a bracket that nothing closes, or where YAML loses its way behind it.
 */
import type { LineIndex } from "../../document/line-index.ts";
import { type Entry, type Node, resolve } from "../../document/node.ts";
import type { Range } from "../../problem.ts";
import type { PutDown } from "./misread.ts";

/** From the name or dash that the text hangs on to the last place where it can cause a complaint. */
export function spoiltRange(put: PutDown, root: Node): Range {
  return put.lines.rangeOf(put.holderStart, endOf(put, root));
}

function endOf(put: PutDown, root: Node): number {
  const { lines, end } = put;
  const next = nextLine(put, /^[ \t]*[^\s#]/);
  if (next === undefined) return lines.text.length;
  const opened = nodesIn(put.node, end).filter((node) => node.end > end || !isClosed(node, lines.text));
  // What quotation marks swallow can end anywhere: the rest of the file is not what it seems.
  if (opened.some(isQuoted)) return lines.text.length;
  if (opened.some(isFlow) || !isReadAt(next, root, put)) return nextPart(put, root);
  // Complaints about the end of a text can stand on the first sign that follows it.
  return lines.startOf(next) + lines.indentOf(next);
}

/** The nodes that begin inside the text. */
function nodesIn(node: Node, end: number): Node[] {
  if (node.start >= end || node.kind === "alias") return [];
  if (node.kind === "scalar") return [node];
  return [node, ...partsOf(node).flatMap((part) => nodesIn(part, end))];
}

function partsOf(node: Node): readonly Node[] {
  if (node.kind === "list") return node.items;
  return node.kind === "map" ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
}

function isQuoted(node: Node): boolean {
  return node.kind === "scalar" && (node.style === "single" || node.style === "double");
}

function isFlow(node: Node): boolean {
  const value = resolve(node);
  return value !== undefined && value.kind !== "scalar" && value.flow;
}

/** Whether a node that opens with a sign ends with its counterpart; nodes of other kinds always do. */
function isClosed(node: Node, text: string): boolean {
  if (!isQuoted(node) && !isFlow(node)) return true;
  const closing = { "'": "'", '"': '"', "[": "]", "{": "}" }[text[node.start] as string];
  const inner = Math.max(node.start + 1, ...partsOf(node).map(({ end }) => end));
  return node.end > inner && text[node.end - 1] === closing;
}

/** The first line behind the text that fits a pattern; undefined when there is none. */
function nextLine({ lines, end }: PutDown, pattern: RegExp): number | undefined {
  for (let line = lines.lineAt(end) + 1; line < lines.lineCount; line++) {
    if (pattern.test(lines.lineText(line))) return line;
  }
  return undefined;
}

/**
 * Whether the tree has what stands on a line, and no more: an item where there is a dash, else a name with
 * its value. What has landed in a part that begins further left is not where it belongs.
 */
function isReadAt(line: number, root: Node, { lines }: PutDown): boolean {
  const from = lines.startOf(line);
  const to = lines.endOf(line);
  const indent = lines.indentOf(line);
  const hasDash = lines.text[from + indent] === "-";
  const partEnd = endOfLines(line, hasDash, lines);
  const isThere = ({ start, end }: Node | Entry) =>
    from <= start && start < to && start < end && end <= partEnd;
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const parts = node.kind === (hasDash ? "list" : "map") ? itemsOf(node) : [];
    if (parts.some(isThere) && lines.positionAt(node.start).character >= indent) return true;
    pending.push(...partsOf(node));
  }
  return false;
}

function itemsOf(node: Node): readonly (Node | Entry)[] {
  if (node.kind === "list") return node.items;
  return node.kind === "map" ? node.entries : [];
}

/** The start of the next line that is not indented more; a list may stand below its name without indentation. */
function endOfLines(line: number, hasDash: boolean, lines: LineIndex): number {
  const indent = lines.indentOf(line);
  for (let next = line + 1; next < lines.lineCount; next++) {
    const text = lines.lineText(next);
    if (/^[ \t]*(?:#|$)/.test(text) || lines.indentOf(next) > indent) continue;
    if (!hasDash && lines.indentOf(next) === indent && text[indent] === "-") continue;
    return lines.startOf(next);
  }
  return lines.text.length;
}

/** The start of the next line without indentation, when YAML has found its way again there. */
function nextPart(put: PutDown, root: Node): number {
  const { lines } = put;
  const line = nextLine(put, /^[^\s#-]/);
  if (line === undefined || !isReadAt(line, root, put)) return lines.text.length;
  return lines.startOf(line);
}
