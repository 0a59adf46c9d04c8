/**
 * From an offset in a text value to the offset in the file. A value and its source differ by
 * indentation, folded lines, doubled quotes and escapes; every character that is no white space stands
 * in both, in the same order, and that is what the map holds on to.
 */
import type { ScalarNode } from "./node.ts";

/** The file offset of each character of a value, and of its end. */
export type ScalarMap = (valueOffset: number) => number;

/** Builds the map for one value. Values that are not text map to the whole source. */
export function scalarMap(node: ScalarNode): ScalarMap {
  const value = typeof node.value === "string" ? node.value : node.source;
  const offsets = node.style === "double" ? mapEscaped(value, node.source) : mapBySigns(value, node);
  return (valueOffset) => node.start + (offsets[Math.max(0, Math.min(valueOffset, value.length))] as number);
}

/** Plain, single-quoted and block text: walk both sides, signs together, runs of white space together. */
function mapBySigns(value: string, node: ScalarNode): Uint32Array {
  const { source } = node;
  const offsets = new Uint32Array(value.length + 1);
  let at = contentStart(node);
  for (let i = 0; i < value.length; ) {
    if (isSpace(value, i)) {
      const spaces = runLength(value, i);
      const written = runLength(source, at);
      // The value's run keeps its end: indentation is cut from the left of the last line.
      for (let j = 0; j < spaces; j++)
        offsets[i + j] = at + Math.max(0, Math.min(j, written - spaces + j, written - 1));
      i += spaces;
      at += written;
    } else {
      while (at < source.length && isSpace(source, at)) at++;
      offsets[i++] = at;
      at += node.style === "single" && source[at] === "'" ? 2 : 1;
    }
  }
  offsets[value.length] = Math.min(at, source.length);
  return offsets;
}

function contentStart(node: ScalarNode): number {
  if (node.style === "single") return 1;
  if (node.style !== "literal" && node.style !== "folded") return 0;
  const headerEnd = node.source.search(/[\r\n]/);
  return headerEnd < 0 ? node.source.length : headerEnd + (node.source.startsWith("\r\n", headerEnd) ? 2 : 1);
}

/** A sign of a double-quoted text: an escape, a joined line or a character that stands for itself. */
const doubleQuotedSign =
  /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\r\n|\r|\n)|([0abtnvfreNLP_ "/\\\t]))|[\s\S]/g;

/** Double-quoted text: signs together as they stand, and the white space between two signs together. */
function mapEscaped(value: string, source: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  const end = source.length > 1 && source.endsWith('"') ? source.length - 1 : source.length;
  let i = 0;
  let blanks: number[] = [];
  let after = 1;
  for (const sign of source.slice(1, end).matchAll(doubleQuotedSign)) {
    const at = sign.index + 1;
    after = at + sign[0].length;
    if (isBlankSign(sign)) blanks.push(at);
    else {
      i = mapBlanks(value, i, blanks, offsets);
      blanks = [];
      for (const to = Math.min(i + lengthInValue(sign), value.length); i < to; i++) offsets[i] = at;
    }
  }
  i = mapBlanks(value, i, blanks, offsets);
  return offsets.fill(after, i);
}

/** The run of white space of a value, along the white space and escapes for it that are written. */
function mapBlanks(value: string, from: number, written: readonly number[], offsets: Uint32Array): number {
  const last = written.length - 1;
  let i = from;
  for (; last >= 0 && i < value.length && isSpace(value, i); i++)
    offsets[i] = written[Math.min(i - from, last)] as number;
  return i;
}

/** Whether a sign gives white space, or nothing at all as a line end behind a backslash. */
function isBlankSign([sign, x, u, U, lineEnd, letter]: RegExpExecArray): boolean {
  const code = x ?? u ?? U;
  if (code !== undefined) return [0x20, 0x0a, 0x0d, 0x09].includes(Number.parseInt(code, 16));
  return lineEnd !== undefined || (letter === undefined ? isSpace(sign, 0) : "nrt \t".includes(letter));
}

function lengthInValue([, , , U]: RegExpExecArray): number {
  return U !== undefined && Number.parseInt(U, 16) > 0xffff ? 2 : 1;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text, end)) end++;
  return end - at;
}
