/**
 * Findings as GitHub Actions marks them in the changed files: a command for each, errors first, since it shows ten of
 * a kind for each step. The whole table goes to the summary of the job.
 */
import { githubCommand } from "./github/command.ts";
import { type FoundProblem, worstFirst } from "./markdown/findings-table.ts";
import { markdownOf } from "./markdown.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { summaryOf } from "./summary.ts";

type Needed = Pick<ReporterOptions, "shown" | "pathInRepository">;

/** Gives everything at the end. */
export function githubReporter({ shown: mildest, pathInRepository }: Needed): Reporter {
  const found: FoundProblem[] = [];
  return {
    file({ shown, problems }) {
      const path = pathInRepository(shown);
      found.push(...openProblems(problems).map((problem) => ({ shown: path, problem })));
      return "";
    },
    end: (tally) => `${worstFirst(found).map(githubCommand).join("")}${summaryOf(tally, mildest)}\n`,
    jobSummary: (tally) => markdownOf(summaryOf(tally, mildest), found, longestSummary),
  };
}

/** GitHub takes a mebibyte from each step, and nothing at all of what is longer. */
const longestSummary = 1_000_000;
