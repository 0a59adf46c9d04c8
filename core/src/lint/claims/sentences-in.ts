/** The sentences of a text of the report, cut once however many checks read them, and however often the report changes. */
import type { Value } from "../../model/part.ts";
import type { Report } from "../../model/report.ts";
import { type Sentence, sentencesOf } from "../../prose/sentences.ts";

/** In their order; none for a value that is no text. */
export function sentencesIn(report: Report, value: Value): readonly Sentence[] {
  if (!value.isText) return [];
  return value.keptIn(report.texts).get(sentencesOf, () => sentencesOf(value.text));
}
