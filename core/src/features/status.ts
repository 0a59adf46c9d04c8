/** How a file stands, for one line in the editor's status bar: problems, score, rating, framework. */
import type { AnalysedDocument, FileAnalysis } from "../analysis/analyse.ts";
import type { Problem, Severity } from "../problem.ts";
import { type FileStatus, requests } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with counts and, for a report that can be rated, what its figures come to. */
export const status: DocumentFeature<unknown, FileStatus | null> = {
  scope: "document",
  method: requests.status,
  capability: {},
  empty: null,
  run: ({ file, settings }) => {
    const problems = file.problems(settings).filter((problem) => !problem.suppressed);
    return {
      kind: file.kind,
      errors: count(problems, "error"),
      warnings: count(problems, "warning"),
      hints: count(problems, "info") + count(problems, "hint"),
      ...rated(file),
      ...first(problems),
    };
  },
};

function count(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function first(problems: readonly Problem[]): Partial<FileStatus> {
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return worst ? { first: worst.message } : {};
}

/** The rating of the first report of the file that names a known framework. */
function rated(file: FileAnalysis): Partial<FileStatus> {
  const document = file.documents.find(({ rated }) => rated);
  return document?.rated ? ofRated(document.rated) : {};
}

function ofRated({ framework, overall }: NonNullable<AnalysedDocument["rated"]>): Partial<FileStatus> {
  const { value, maximum, level } = overall;
  return {
    framework: framework.id,
    ...(overall.status === "rated" && value !== undefined && { score: `${value}/${maximum}` }),
    ...(overall.status === "rated" && level && { overall: level.label }),
  };
}
