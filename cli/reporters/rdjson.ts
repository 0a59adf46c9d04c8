/** Findings in reviewdog's own JSON. Its columns count bytes in UTF-8, from one; the end of a range is the place after it. */
import type { LineIndex } from "../../core/src/document/line-index.ts";
import { jsonText } from "../../core/src/export/json/json-text.ts";
import type { Position, Problem, Range, Severity } from "../../core/src/problem.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter } from "./reporter.ts";

/** Gives one result at the end. */
export function rdjsonReporter(): Reporter {
  const diagnostics: object[] = [];
  return {
    file(file) {
      diagnostics.push(...openProblems(file.problems).map((problem) => diagnosticOf(file, problem)));
      return "";
    },
    end: () => `${jsonText({ source: { name: "inspection-reports" }, diagnostics }, 2)}\n`,
  };
}

function diagnosticOf({ shown, lines }: CheckedFile, problem: Problem): object {
  const locationOf = (range: Range) => ({ path: shown, range: inBytes(lines, range) });
  // One suggestion replaces one stretch; several are several ways, of which a reader picks one.
  const suggestions = problem.fixes.flatMap(({ edits: [edit, ...more] }) =>
    edit && more.length === 0 ? [{ range: inBytes(lines, edit.range), text: edit.newText }] : [],
  );
  const related = problem.related.map(({ message, range }) => ({ message, location: locationOf(range) }));
  return {
    message: problem.message,
    location: locationOf(problem.range),
    severity: severityNames[problem.severity],
    code: { value: problem.ruleId },
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && { related_locations: related }),
  };
}

function inBytes(lines: LineIndex, { start, end }: Range): object {
  const position = ({ line, character }: Position) => ({
    line: line + 1,
    column: utf8.encode(lines.lineText(line).slice(0, character)).length + 1,
  });
  return { start: position(start), end: position(end) };
}

const utf8 = new TextEncoder();

const severityNames: Readonly<Record<Severity, string>> = {
  error: "ERROR",
  warning: "WARNING",
  info: "INFO",
  hint: "INFO",
};
