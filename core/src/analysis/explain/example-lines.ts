/** An example of the schema as it would be written in a file. */
import { asShortText } from "../../lint/edits/edit.ts";
import { staysPlain } from "../../lint/edits/replace-words.ts";

/** The lines of a value: two spaces for each level, prose as a block, short text bare where it can be. */
export function exampleLines(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item));
  if (typeof value !== "object" || value === null) return shortLines(value);
  return Object.entries(value).flatMap(([name, inner]) => under(`${name}:`, inner));
}

function itemLines(item: unknown): string[] {
  if (!isGroup(item)) return under("-", item);
  const [first = "", ...others] = exampleLines(item);
  return [`- ${first}`, ...others.map((line) => `  ${line}`)];
}

/** A value behind its name or dash: on the same line where it is short, below it where it is not. */
function under(sign: string, value: unknown): string[] {
  const isLong = typeof value === "object" && value !== null;
  const lines = exampleLines(value);
  if (isLong) return [sign, ...lines.map((line) => `  ${line}`)];
  const [first = "", ...others] = lines;
  return [`${sign} ${first}`, ...others.map((line) => `  ${line}`)];
}

function shortLines(value: unknown): string[] {
  if (typeof value !== "string") return [String(value)];
  if (value.endsWith("\n")) return ["|", ...value.trimEnd().split("\n")];
  return [staysPlain(value) || isDate(value) ? value : asShortText(value)];
}

/** Digits in groups, such as 2022-12 or 15/27, are text to YAML as they stand. */
function isDate(text: string): boolean {
  return /^\d+(?:[-/]\d+)+$/.test(text);
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
