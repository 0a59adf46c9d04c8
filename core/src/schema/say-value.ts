/** Values and names as the sentences of the schema check say them. */

/** Words in quotation marks, on one line and cut after sixty characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** A value as a sentence names it: text in quotation marks, a number as it is, all else by its kind. */
export function shown(value: unknown): string {
  if (typeof value === "string") return quote(value);
  return typeof value === "object" ? kindOf(value) : String(value);
}

/** The kinds of JSON Schema in plain words. */
export const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of named values",
};

/** What kind of value it is, in words that are no jargon: "a list", "text", "a number". */
export function kindOf(value: unknown): string {
  if (typeof value === "boolean") return String(value);
  return kinds[Array.isArray(value) ? "array" : typeof value] ?? "a number";
}

/** "a, b and c". */
export function list(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
