/**
 * Findings for programs, as `schemas/findings.schema.json` describes them. The same files give the same
 * bytes: there is no time and no full path in it.
 */
import { findingRecord } from "../../core/src/analysis/finding-record.ts";
import { version } from "../../package.json";
import type { Tally } from "../check/tally.ts";
import type { MakeReporter } from "./reporter.ts";

/** The version of the envelope; it changes when a program that reads it would have to change. */
const envelopeVersion = 1;

/** Collects findings and gives one JSON text at the end. Lines and columns count from one. */
export const jsonReporter: MakeReporter = () => {
  const results: object[] = [];
  return {
    file({ shown, problems }) {
      results.push(...problems.map((problem) => findingRecord(shown, problem)));
      return "";
    },
    end: (tally) => `${JSON.stringify(envelope(results, tally), undefined, 2)}\n`,
  };
};

function envelope(results: readonly object[], tally: Tally): object {
  const { files, errors, warnings, infos, hints, fixable, suppressed } = tally;
  return {
    version: envelopeVersion,
    tool: { name: "inspection-reports", version },
    summary: { files, errors, warnings, infos, hints, fixable, suppressed },
    results,
  };
}
