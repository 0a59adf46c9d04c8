/**
 * Findings for programs, as `schemas/findings.schema.json` describes them. The same files give the same
 * bytes: there is no time and no full path in it.
 */
import { findingRecord } from "../../core/src/analysis/finding-record.ts";
import { jsonText } from "../../core/src/export/json/json-text.ts";
import { version } from "../../package.json";
import type { Tally } from "../check/tally.ts";
import type { Reporter } from "./reporter.ts";
import { countsForPrograms } from "./summary.ts";

/** Collects findings and gives one JSON text at the end. Lines and columns count from one. */
export function jsonReporter(): Reporter {
  const results: object[] = [];
  return {
    file({ shown, problems }) {
      results.push(...problems.map((problem) => findingRecord(shown, problem)));
      return "";
    },
    end: (tally) => `${jsonText({ ...envelopeOf(tally), results }, 2)}\n`,
  };
}

/** Everything but the findings. */
export function envelopeOf(tally: Tally): object {
  return {
    version: envelopeVersion,
    tool: { name: "inspection-reports", version },
    summary: countsForPrograms(tally),
  };
}

/** The version of the envelope; it changes when a program that reads it would have to change. */
const envelopeVersion = 1;
