/** The file of a baseline: what it holds, and how it is written and read. `schemas/baseline.schema.json` describes it. */
import { type Severity, severities } from "../../core/src/problem.ts";

/** Equal problems that have been accepted. */
export interface BaselineEntry {
  readonly rule: string;
  /** The worst that they were when they were accepted. */
  readonly severity: Severity;
  /** What was said of the first of them. It is there for people. */
  readonly message: string;
  /** Rule, stable path and text, without a number of its own. */
  readonly fingerprint: string;
  /** How many of them there were; at least one. */
  readonly count: number;
}

/** The entries of each file that has any, by its path from the folder of the baseline, with forward slashes. */
export type BaselineFiles = ReadonlyMap<string, readonly BaselineEntry[]>;

/** The name of a baseline that was given none. */
export const usualBaseline = "inspection-reports-baseline.json";

/** The version of the form; it changes when an older program would misread it. */
const version = 1;

/** The text of a baseline, in an order that depends on nothing but what is in it. */
export function printBaseline(files: BaselineFiles): string {
  const filled = [...files].filter(([, entries]) => entries.length > 0);
  const sorted = filled.sort(([a], [b]) => compareText(a, b));
  const written = sorted.map(
    ([file, entries]) => `    ${JSON.stringify(file)}: [\n${linesOf(entries)}\n    ]`,
  );
  const all = written.length > 0 ? `{\n${written.join(",\n")}\n  }` : "{}";
  return `{\n  "version": ${version},\n  "files": ${all}\n}\n`;
}

/** A line for each entry: a change of one is a change of one line for whoever reviews it. */
function linesOf(entries: readonly BaselineEntry[]): string {
  const lines = entries.toSorted(compareEntries).map((entry) => {
    const parts = Object.entries(inOrder(entry)).map(
      ([name, value]) => `"${name}": ${JSON.stringify(value)}`,
    );
    return `      { ${parts.join(", ")} }`;
  });
  return lines.join(",\n");
}

/** A baseline, or why a text is none, in words that can go on after a colon. */
export type ReadBaseline =
  | { readonly files: BaselineFiles; readonly mistake?: undefined }
  | { readonly files?: undefined; readonly mistake: string };

/** Reads a baseline. Never throws. */
export function parseBaseline(text: string): ReadBaseline {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const isInConflict = /^<{7} /m.test(text);
    return { mistake: isInConflict ? "it holds two versions that were not merged" : "it is not JSON" };
  }
  if (!isObject(data) || !("version" in data)) return { mistake: "it is no baseline" };
  if (data.version !== version)
    return { mistake: `it is of version ${JSON.stringify(data.version)}, and this program knows version 1` };
  if (!isObject(data.files)) return { mistake: "it has no “files”" };
  const files = new Map<string, readonly BaselineEntry[]>();
  for (const [file, entries] of Object.entries(data.files)) {
    if (!Array.isArray(entries) || !entries.every(isEntry))
      return { mistake: `what it says of “${file}” is broken` };
    files.set(file, entries);
  }
  return { files };
}

function isEntry(data: unknown): data is BaselineEntry {
  if (!isObject(data)) return false;
  const { rule, severity, message, fingerprint, count } = data;
  return (
    [rule, message, fingerprint].every((text) => typeof text === "string") &&
    severities.some((known) => known === severity) &&
    Number.isInteger(count) &&
    Number(count) > 0
  );
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** With its names in one order, and nothing else. */
function inOrder({ rule, severity, message, fingerprint, count }: BaselineEntry): BaselineEntry {
  return { rule, severity, message, fingerprint, count };
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint);
}

/** By code unit, so that the order is the same on every machine and in every language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
