/** Findings as GitLab's Code Quality reads them: paths from the top of the repository, and a fingerprint for each. */

import { jsonText } from "../../core/src/export/json/json-text.ts";
import { fingerprintOf } from "../../core/src/lint/fingerprint.ts";
import type { Problem, Severity } from "../../core/src/problem.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

/** Gives one list at the end; an empty one when nothing was found. */
export function gitlabReporter({ pathInRepository }: Pick<ReporterOptions, "pathInRepository">): Reporter {
  const issues: object[] = [];
  const fingerprints = new Fingerprints();
  return {
    file({ shown, problems }) {
      const path = pathInRepository(shown);
      issues.push(
        ...openProblems(problems).map((problem) => issueOf(path, problem, fingerprints.of(path, problem))),
      );
      return "";
    },
    end: () => `${jsonText(issues, 2)}\n`,
  };
}

function issueOf(path: string, { ruleId, severity, message, range }: Problem, fingerprint: string): object {
  return {
    description: message,
    check_name: ruleId,
    fingerprint,
    severity: severityNames[severity],
    location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  };
}

/** GitLab tells what is new by its fingerprint alone, in all files together. */
class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** The same for the same problem of the same file, wherever it moves in it; never one that was given before. */
  of(path: string, { ruleId, fingerprint }: Problem): string {
    const name = fingerprintOf(ruleId, path, fingerprint);
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: "major",
  warning: "minor",
  info: "info",
  hint: "info",
};
