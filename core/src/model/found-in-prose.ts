/** What is found in the texts of a report by looking at each alone: done once for a text, however often the report changes. */
import type { Value } from "./part.ts";
import type { Report } from "./report.ts";

/** Something in a text. */
export interface FoundInText<Found> {
  readonly value: Value;
  readonly found: Found;
}

/**
 * What `look` finds in every prose text, in the order of the file. `key` tells one way of looking from another; what it
 * finds may depend on the text and on the key, and on nothing else.
 */
export function foundInProse<Found>(
  report: Report,
  key: unknown,
  look: (value: Value) => readonly Found[],
): FoundInText<Found>[] {
  const all: FoundInText<Found>[] = [];
  for (const { value } of report.prose) {
    if (!value?.isText) continue;
    for (const found of value.keptIn(report.texts).get(key, () => look(value))) all.push({ value, found });
  }
  return all;
}
