/** Writing another number into a field, in the way in which the present one is written. */
import { replace } from "../../lint/edits/edit.ts";
import type { Part } from "../../model/part.ts";
import type { TextEdit } from "../../problem.ts";

/**
 * Puts a number in place of the one in a field: `77` becomes `64`, `77%` becomes `64%`, `77,5 %` becomes `64,5 %`.
 * Undefined where the field holds no number. A field that repeats a value marked elsewhere gets one of its own.
 */
export function writeNumber(part: Part, field: string, number: string): TextEdit | undefined {
  const value = part.value(field);
  if (!value) return undefined;
  if (part.entryOf(field)?.value.kind === "alias") return replace(part.at(field), number);
  if (!value.isText) return replace(value.range, number);
  const [whole, before = "", digits = ""] = value.text.match(/^(\s*)([+-]?\d+(?:[.,]\d+)?)/) ?? [];
  if (whole === undefined || digits.replace(",", ".") === number) return undefined;
  const written = digits.includes(",") ? number.replace(".", ",") : number;
  return replace(value.rangeOf(before.length, whole.length), written);
}
