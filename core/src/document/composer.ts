/** How the YAML library puts documents together for us. */
import { Composer } from "yaml";

/** A composer for one text. */
export function makeComposer(): Composer {
  return new Composer({
    // Duplicate names are a rule of ours; the library's own check compares every pair.
    uniqueKeys: false,
    strict: true,
    version: "1.2",
    schema: "core",
    // “!!binary” and its like would give bytes, dates and pairs, where a report has text, lists and names.
    resolveKnownTags: false,
  });
}
