/**
 * A name for a problem that survives edits elsewhere in the file: rule, stable path and the text it is
 * about, never a line number. Lists are walked by what their items are called, not by their place.
 */
import type { LineIndex } from "../document/line-index.ts";
import { entryOf, type Node, resolve } from "../document/node.ts";
import { type PathStep, pathAt } from "../document/node-at.ts";

/** The path of an offset with list places replaced by names: `domains/1 Organisational delivery/…`. */
export function stablePath(root: Node | undefined, offset: number): string {
  const steps: string[] = [];
  let node = root;
  for (const step of pathAt(root, offset)) {
    const parent = resolve(node);
    node = childOf(parent, step);
    steps.push(parent?.kind === "list" ? nameOfItem(node) : String(step));
  }
  return steps.join("/");
}

/** Sixteen hexadecimal digits. The same parts always give the same digits. */
export function fingerprintOf(ruleId: string, path: string, text: string): string {
  return hash(`${ruleId}\n${path}\n${text.replace(/\s+/g, " ").trim()}`);
}

/** A fingerprint without the number that tells equal problems of one file apart: they all have this one. */
export function sharedFingerprint(fingerprint: string): string {
  return fingerprint.replace(/-\d+$/, "");
}

/** The text of a range, for its fingerprint; long texts count by their first 200 characters. */
export function fingerprintText(lines: LineIndex, start: number, end: number): string {
  return lines.text.slice(start, Math.min(end, start + 200));
}

const naming = ["id", "domain", "standard", "question", "title", "to"];

function nameOfItem(item: Node | undefined): string {
  const value = resolve(item);
  if (value?.kind !== "map") return "-";
  for (const name of naming) {
    const named = resolve(entryOf(value, name)?.value);
    if (named?.kind === "scalar" && named.value !== null) return String(named.value);
  }
  return "-";
}

function childOf(parent: ReturnType<typeof resolve>, step: PathStep): Node | undefined {
  if (parent?.kind === "map") return entryOf(parent, String(step))?.value;
  return parent?.kind === "list" ? parent.items[Number(step)] : undefined;
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
