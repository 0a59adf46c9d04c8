/** What readers see of a text. */
import type { Value } from "../../model/part.ts";

/** A text without soft hyphens and other signs that nobody sees; what cannot be printed, half a sign too, is left out or replaced by documents. */
export function seen(text: string): string {
  return text.replace(unseen, "");
}

/** A value as readers see it, without white space around it; undefined where nothing of it is to be seen. */
export function seenValue(value: Value | undefined): string | undefined {
  return seen(value?.text ?? "").trim() || undefined;
}

const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that documents leave out or replace
  /[\u00ad\u200b-\u200d\u2060\ufeff\ufffd-\uffff\u0000-\u0008\u000e-\u001f\u007f-\u009f\p{Cs}]/gu;
