/**
 * Findings for programs, as `schemas/findings.schema.json` describes them. The same files give the same
 * bytes: there is no time and no full path in it.
 */
import type { Position, Problem, Range, TextEdit } from "../../core/src/problem.ts";
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
      results.push(...problems.map((problem) => resultOf(shown, problem)));
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

function resultOf(file: string, problem: Problem): object {
  const { ruleId, severity, message, pointer, data, fingerprint, suppressed } = problem;
  const fix = problem.fixes.find((offered) => offered.safe) ?? problem.fixes[0];
  return {
    file,
    ruleId,
    severity,
    message,
    range: fromOne(problem.range),
    pointer,
    related: problem.related.map((place) => ({ file, range: fromOne(place.range), message: place.message })),
    ...(fix && { fix: { title: fix.title, safe: fix.safe, edits: fix.edits.map(editFromOne) } }),
    ...(data && { data }),
    fingerprint,
    ...(suppressed && { suppressed: { reason: suppressed.reason } }),
  };
}

function editFromOne({ range, newText }: TextEdit): object {
  return { range: fromOne(range), newText };
}

function fromOne({ start, end }: Range): object {
  const position = ({ line, character }: Position) => ({ line: line + 1, column: character + 1 });
  return { start: position(start), end: position(end) };
}
