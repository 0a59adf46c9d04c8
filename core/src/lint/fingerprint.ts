/**
 * A name for a problem that survives edits elsewhere in the file: rule, stable path and the text it is
 * about, never a line number. Lists are walked by what their items are called, not by their place.
 */
import type { LineIndex } from "../document/line-index.ts";
import { entryOf, type Node, resolve } from "../document/node.ts";
import { stepsAt } from "../document/node-at.ts";

/** What a problem is about, in words that stay the same while the rest of the file changes. */
export interface StablePlace {
  /** The path with list places replaced by names: `domains/1 Organisational delivery/…`. */
  readonly path: string;
  /** The words; empty where the problem is about a part as a whole and only shown at its first line. */
  readonly text: string;
}

/** The stable place of a stretch of the file, given by its offsets. */
export function stablePlace(
  root: Node | undefined,
  lines: LineIndex,
  start: number,
  end: number,
): StablePlace {
  const steps: string[] = [];
  let node = root;
  for (const { step, node: child } of stepsAt(root, besideOf(lines, start))) {
    if (isHeadOf(node, lines, start, end)) return { path: steps.join("/"), text: "" };
    const parent = resolve(node);
    node = child;
    steps.push(parent?.kind === "list" ? nameOfItem(node) : String(step));
  }
  // Longer than what counts, since white space counts as less.
  return { path: steps.join("/"), text: lines.text.slice(start, Math.min(end, start + 20 * mostLetters)) };
}

/**
 * Sixteen hexadecimal digits. The same parts always give the same digits, however the text is broken into lines;
 * a long text counts by its beginning, so that it may be reworded further on.
 */
export function fingerprintOf(ruleId: string, path: string, text: string): string {
  return hash(`${ruleId}\n${path}\n${onOneLine(text).slice(0, mostLetters)}`);
}

/** A fingerprint without the number that tells equal problems of one file apart: they all have this one. */
export function sharedFingerprint(fingerprint: string): string {
  return fingerprint.replace(/-\d+$/, "");
}

const mostLetters = 200;

/** Where to look for the part that an offset belongs to: what stands behind a value on its line belongs to the value. */
function besideOf(lines: LineIndex, start: number): number {
  if (lines.text[start] !== "#") return start;
  const before = lines.text.slice(lines.startOf(lines.lineAt(start)), start).trimEnd();
  return before === "" ? start : lines.startOf(lines.lineAt(start)) + before.length - 1;
}

/** Whether a stretch is the first line of a part that has no name of its own: what stands there is not what is meant. */
function isHeadOf(node: Node | undefined, lines: LineIndex, start: number, end: number): boolean {
  if (!node || node.kind === "scalar" || node.kind === "alias" || node.flow || node.start !== start)
    return false;
  return end === Math.min(node.end, lines.endOf(lines.lineAt(start)));
}

/** The same accented letter can be written as one sign or as two. */
function onOneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

const naming = ["id", "domain", "standard", "question", "title", "to"];

function nameOfItem(item: Node | undefined): string {
  const value = resolve(item);
  if (value?.kind !== "map") return "-";
  for (const name of naming) {
    const named = resolve(entryOf(value, name)?.value);
    if (named?.kind === "scalar" && named.value !== null) return onOneLine(String(named.value));
  }
  return "-";
}

/** FNV-1a over UTF-16 units in two lanes; not for secrets, only to tell problems apart. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return hex(low) + hex(high);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
