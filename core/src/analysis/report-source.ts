/** The report of a file with what is known of it, for whoever makes a document from it. */
import type { RatedReport } from "../framework/rate-report.ts";
import type { RuleSettings } from "../lint/run.ts";
import type { Report } from "../model/report.ts";
import type { Problem } from "../problem.ts";
import type { FileAnalysis } from "./analyse.ts";

/** The first report of a file. */
export interface FirstReport {
  readonly path: string;
  readonly report: Report;
  readonly rated: RatedReport | undefined;
  /** The problems of this report; those of others in the same file are not among them. */
  readonly problems: readonly Problem[];
}

/** The first report, or a plain sentence that says why there is none. */
export function firstReport(file: FileAnalysis, settings: RuleSettings): FirstReport | string {
  const problems = file.problems(settings);
  if (file.kind !== "report") return "This file is no report, so no document can be made from it.";
  const [document, next] = file.documents;
  if (file.file.refusal || !document?.report) return problems[0]?.message ?? "This file cannot be read.";
  const { lines } = file.file;
  const end = next?.tree.start ?? Number.POSITIVE_INFINITY;
  return {
    path: file.path,
    report: document.report,
    rated: document.rated,
    problems: problems.filter(({ range }) => lines.offsetAt(range.start) < end),
  };
}
