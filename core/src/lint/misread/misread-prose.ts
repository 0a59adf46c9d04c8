/**
 * Every place where YAML reads prose as something else: what was put down, which part of it led YAML
 * astray, and the fix that keeps every letter. The rules on misread prose choose their kind from here.
 */
import type { LineIndex } from "../../document/line-index.ts";
import { type Node, resolve } from "../../document/node.ts";
import { writtenValue } from "../../document/written-value.ts";
import type { Prose, Report } from "../../model/report.ts";
import type { Fix } from "../../problem.ts";
import { asBlockFix, replace, safeFix } from "../edits/edit.ts";
import { flowAround } from "./flow-around.ts";
import type { MisreadKind, MisreadProse, PutDown } from "./misread.ts";
import { misreadInBrackets } from "./misread-in-brackets.ts";
import {
  belowComments,
  holdsOwnComment,
  isNote,
  isReadAsWritten,
  listLine,
  misreadKind,
} from "./misread-kind.ts";
import { spoiltRange } from "./spoilt-range.ts";

/** The texts of a report that are misread for one of the given reasons, in order, each once. */
export function misreadProse(
  report: Report,
  lines: LineIndex,
  ...kinds: readonly MisreadKind[]
): MisreadProse[] {
  const all = report.once.get(misreadProse, () => allMisread(report, lines));
  return all.filter((misread) => kinds.includes(misread.kind));
}

function allMisread(report: Report, lines: LineIndex): MisreadProse[] {
  const seen = new Set<number>();
  return report.prose.flatMap((prose) => {
    if (isPlainBlock(prose, lines)) return [];
    const misread = misreadOf(prose, report, lines);
    if (!misread) return [];
    // A text that several places share by an alias is told once.
    const start = lines.offsetAt(misread.at.start);
    if (seen.has(start)) return [];
    seen.add(start);
    return [misread];
  });
}

/** Nearly all prose is a block with nothing beside its sign: told apart without looking further. */
function isPlainBlock({ node }: Prose, lines: LineIndex): boolean {
  if (node.kind !== "scalar" || node.style !== "literal") return false;
  const behind = node.source.charCodeAt(1);
  if (behind !== lineFeed && behind !== carriageReturn) return false;
  // Looked at sign by sign: it is asked of every text, and a pattern takes several times as long.
  const { text } = lines;
  let at = node.start - 1;
  while (isBlank(text.charCodeAt(at))) at--;
  if (at === node.start - 1) return false;
  const before = text.charCodeAt(at - 1);
  if (text[at] === "-")
    return at === 0 || before === lineFeed || before === carriageReturn || isBlank(before);
  return text[at] === ":" && isNameSign(before);
}

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** Whether a colon behind it ends a name; behind “&” and “!” it is part of something else. */
function isNameSign(code: number): boolean {
  return code > space && code !== ampersand && code !== exclamationMark;
}

const [exclamationMark, ampersand] = [33, 38];

function misreadOf(prose: Prose, report: Report, lines: LineIndex): MisreadProse | undefined {
  const put = putDown(prose, lines);
  const kind = put && misreadKind(put);
  if (put && !kind) return undefined;
  if (flowAround(report.part.node, prose.holder)) return misreadInBrackets(prose, lines);
  return put && kind && describe(put, kind, prose, report.part.node);
}

function putDown(prose: Prose, lines: LineIndex): PutDown | undefined {
  const written = writtenValue(prose.holder, lines);
  if (!written) return undefined;
  const before = written.text.search(/\S|$/);
  const start = written.start + before;
  return {
    holderStart: written.holderStart,
    start,
    end: written.end,
    text: written.text.slice(before),
    startsBelow: /[\r\n]/.test(written.text.slice(0, before)),
    node: prose.node,
    mayBeGroup: prose.mayBeGroup,
    lines,
  };
}

function describe(put: PutDown, kind: MisreadKind, prose: Prose, root: Node): MisreadProse {
  const { text, lines } = put;
  const [from, to] = markOf(put, kind);
  const { note, broken } = kind === "hash" ? lostBehindHash(put) : { note: false, broken: false };
  const keepsValue = kind === "dash" || kind === "quotedWhole" || (kind === "hash" && !broken);
  return {
    kind,
    text,
    mark: text.slice(from, to),
    at: lines.rangeOf(put.start + from, put.start + to),
    fixes: fixesOf(put, kind, prose),
    explains: keepsValue ? undefined : spoiltRange(put, root),
    note,
    broken,
  };
}

/** How much of the beginning of the text YAML took as a value. */
function keptLength({ node, start }: PutDown): number {
  const value = resolve(node);
  return value?.kind === "scalar" && value.start === start ? value.end - start : 0;
}

function lostBehindHash(put: PutDown): { note: boolean; broken: boolean } {
  const kept = keptLength(put);
  const lines = put.text
    .slice(kept)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  const note = lines.filter((line) => line.startsWith("#")).every(isNote);
  if (kept === 0) return { note, broken: !isReadAsWritten(belowComments(put)) };
  return { note, broken: lines.some((line) => line !== "" && !line.startsWith("#")) };
}

/** The part of the text to show, as offsets in it. */
function markOf(put: PutDown, kind: MisreadKind): [number, number] {
  const { text } = put;
  const within = (pattern: RegExp): [number, number] => {
    const match = text.match(pattern);
    return match?.index === undefined
      ? [0, text.search(/[\r\n]|$/)]
      : [match.index, match.index + match[0].length];
  };
  switch (kind) {
    case "colon":
      return colonMark(text);
    case "brace":
      return within(/^\{[^}\r\n]*\}*/);
    case "bracket":
      return within(/^\[[^\]\r\n]*\]?/);
    case "asterisk":
      return within(/^\*+[^*\r\n]*\**/);
    case "quote":
      return within(/^'(?:[^'\r\n]|'')*'|^"(?:[^"\\\r\n]|\\.)*"|^['"]/);
    case "hash":
      return hashMark(text, keptLength(put));
    case "dash":
      return within(listLine);
    case "sign":
      return within(/^\S+/);
    default:
      return within(/^[^\r\n]*/);
  }
}

/** From the beginning of its line to the first colon that separates. */
function colonMark(text: string): [number, number] {
  const to = text.search(/:(?=\s|$)/) + 1;
  // The colon itself may end its line.
  const from = Math.max(text.lastIndexOf("\n", to - 1), text.lastIndexOf("\r", to - 1)) + 1;
  return [from + text.slice(from).search(/\S|$/), to];
}

/** From the first number sign after what is kept, to the end of its line. */
function hashMark(text: string, keptLength: number): [number, number] {
  const from = text.indexOf("#", keptLength);
  const line = text.slice(from).split(/[\r\n]/, 1)[0] as string;
  return [from, from + line.trimEnd().length];
}

function fixesOf(put: PutDown, kind: MisreadKind, prose: Prose): Fix[] {
  // A comment for this tool would become part of the report.
  if (holdsOwnComment(put.text)) return [];
  if (kind === "dash" && put.text.startsWith(">")) return [literalInstead(put)];
  const fix = asBlockFix(prose, put.lines)?.fix;
  if (!fix) return [];
  if (kind === "quotedWhole")
    return [{ ...fix, title: "Print the quotation marks: write the text as a block after “|”", safe: false }];
  // A note or an empty value that became prose would be printed: only the writer can say.
  const value = resolve(put.node);
  const isNull = kind === "notText" && value?.kind === "scalar" && value.value === null;
  const mayHoldNote = /(?:^|\s)#+(?:\s|$)/.test(put.text);
  return [{ ...fix, safe: !isNull && !mayHoldNote }];
}

/** A block after `>` joins its lines; after `|` it keeps them. */
function literalInstead({ start, lines }: PutDown): Fix {
  return safeFix("Keep the lines apart with “|”", replace(lines.rangeOf(start, start + 1), "|"));
}
