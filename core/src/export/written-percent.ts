/** The percentage of a key question as a document shows it. */
import type { KeyQuestionPart } from "../model/report.ts";

/** In per cent; “77%” and “77 per cent” are understood, though a rule asks for the number. Undefined where none is written. */
export function writtenPercent({
  percent,
  part,
}: Pick<KeyQuestionPart, "percent" | "part">): number | undefined {
  if (percent !== undefined) return percent;
  const written = part.value("percent")?.text.match(/^\s*(\d+(?:\.\d+)?)\s*(?:%|per ?cent)\s*$/)?.[1];
  return written === undefined ? undefined : Number(written);
}
