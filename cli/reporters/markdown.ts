/** Findings as Markdown that the comment on a pull request can hold: a heading, the counts and a table. */
import { type FoundProblem, findingsTable } from "./markdown/findings-table.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { summaryOf } from "./summary.ts";

/** Gives everything at the end, errors first. */
export function markdownReporter({ shown: mildest }: Pick<ReporterOptions, "shown">): Reporter {
  const found: FoundProblem[] = [];
  return {
    file({ shown, problems }) {
      found.push(...openProblems(problems).map((problem) => ({ shown, problem })));
      return "";
    },
    end: (tally) => markdownOf(summaryOf(tally, mildest), found, longestComment),
  };
}

/** The text, no longer than `room` bytes. */
export function markdownOf(summary: string, found: readonly FoundProblem[], room: number): string {
  const head = `## Inspection reports\n\n${summary}\n`;
  const table = findingsTable(found, room - head.length);
  return table === "" ? head : `${head}\n${table}`;
}

/** GitHub takes comments of 65,536 characters; a workflow may want to add something. */
const longestComment = 60_000;
