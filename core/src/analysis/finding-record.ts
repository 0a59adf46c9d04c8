/** A problem as programs read it: see `schemas/findings.schema.json`. Lines and columns count from one. */
import type { Position, Problem, Range, TextEdit } from "../problem.ts";

/** The record of a problem in a file, which is called as its reader should see it. */
export function findingRecord(file: string, problem: Problem): object {
  const { ruleId, severity, message, pointer, data, fingerprint, suppressed, baseline } = problem;
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
    ...(baseline && { baseline }),
  };
}

function editFromOne({ range, newText }: TextEdit): object {
  return { range: fromOne(range), newText };
}

function fromOne({ start, end }: Range): object {
  const position = ({ line, character }: Position) => ({ line: line + 1, column: character + 1 });
  return { start: position(start), end: position(end) };
}
