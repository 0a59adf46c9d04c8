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

/** Double-quoted text: escapes stand for one or two characters, a line end for a space or nothing. */
function mapEscaped(value: string, source: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let at = 1;
  for (let i = 0; i < value.length; ) {
    at = skipJoinedLine(source, at);
    const written = writtenLength(source, at, value[i] as string);
    const characters =
      source[at] === "\\" && source[at + 1] === "U" && (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    for (let j = 0; j < characters; j++) offsets[i + j] = at;
    i += characters;
    at += written;
  }
  offsets[value.length] = Math.min(at, source.length);
  return offsets;
}

/** A backslash before a line end joins the lines: nothing of it is in the value. */
function skipJoinedLine(source: string, at: number): number {
  let offset = at;
  while (source[offset] === "\\" && /[\r\n]/.test(source[offset + 1] ?? ""))
    offset += 1 + runLength(source, offset + 1);
  return offset;
}

function writtenLength(source: string, at: number, character: string): number {
  if (source[at] === "\\") return { x: 4, u: 6, U: 10 }[source[at + 1] ?? ""] ?? 2;
  if (!/\s/.test(character)) return 1;
  const run = runLength(source, at);
  const breaks = source.slice(at, at + run).match(/\r\n|\r|\n/g)?.length ?? 0;
  if (breaks === 0) return 1;
  // Two line ends make one in the value, three make two: all but the last consume up to the next.
  return character === "\n" && breaks > 2 ? source.slice(at, at + run).search(/[\r\n]/) + 1 : run;
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
