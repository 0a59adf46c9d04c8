/**
 * The same as `json`, line by line: each finding as soon as its file is checked, and what else there is to say as
 * the last line. See `$defs/line` in `schemas/findings.schema.json`.
 */
import { findingRecord } from "../../core/src/analysis/finding-record.ts";
import { jsonText } from "../../core/src/export/json/json-text.ts";
import { envelopeOf } from "./json.ts";
import type { Reporter } from "./reporter.ts";

/** Puts out each file as it is checked. A text without the last line is one that broke off. */
export function jsonlReporter(): Reporter {
  return {
    file: ({ shown, problems }) =>
      problems.map((problem) => `${jsonText(findingRecord(shown, problem))}\n`).join(""),
    end: (tally) => `${jsonText(envelopeOf(tally))}\n`,
  };
}
