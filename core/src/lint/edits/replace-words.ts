/** Putting other words into a value while it stays quoted, or unquoted, as the writer has it. */
import type { Value } from "../../model/part.ts";
import type { TextEdit } from "../../problem.ts";
import { asShortText, replace } from "./edit.ts";

/** Puts words in place of a stretch of a value; without a stretch, of the whole. Offsets count code units of its text. */
export function replaceWords(value: Value, words: string, start = 0, end = value.text.length): TextEdit {
  const { style } = value.node;
  if (style === "single") return replace(value.rangeOf(start, end), words.replaceAll("'", "''"));
  if (style === "double") {
    return replace(value.rangeOf(start, end), words.replaceAll("\\", "\\\\").replaceAll('"', '\\"'));
  }
  const whole = value.text.slice(0, start) + words + value.text.slice(end);
  if (style === "plain" && !staysPlain(whole)) return replace(value.range, asShortText(whole));
  return replace(value.rangeOf(start, end), words);
}

/** Whether YAML reads a text as it stands, without quotes, outside brackets. */
export function staysPlain(text: string): boolean {
  return (
    /^[A-Za-zÀ-ỿ\p{N}]/u.test(text) &&
    !/:(?:\s|$)|\s#|[\n\t]|\s$|[[\]{},]/.test(text) &&
    /[A-Za-zÀ-ỿ]/u.test(text)
  );
}
