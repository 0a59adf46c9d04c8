/** The sentences of a text of the report, cut once however many checks read them. */
import type { Value } from "../../model/part.ts";
import type { Report } from "../../model/report.ts";
import { type Sentence, sentencesOf } from "../../prose/sentences.ts";

/** In their order; none for a value that is no text. */
export function sentencesIn(report: Report, value: Value): readonly Sentence[] {
  if (!value.isText) return [];
  const known = report.once.get(sentencesIn, () => new Map<number, readonly Sentence[]>());
  const { start } = value.node;
  const sentences = known.get(start) ?? sentencesOf(value.text);
  known.set(start, sentences);
  return sentences;
}
