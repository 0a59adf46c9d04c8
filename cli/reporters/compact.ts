/** One line for each finding, as compilers print them. The problem matcher “inspection-reports-compact” reads it. */
import { openProblems } from "./open-problems.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { summaryOf } from "./summary.ts";
import { visible } from "./visible-text.ts";

/** Prints each file as it is checked. */
export function compactReporter({ shown: mildest }: Pick<ReporterOptions, "shown">): Reporter {
  return {
    file({ shown, problems }) {
      const lines = openProblems(problems).map(({ range: { start }, severity, message, ruleId }) => {
        const place = `${visible(shown)}:${start.line + 1}:${start.character + 1}`;
        return `${place}: ${severity}: ${visible(message)} [${ruleId}]\n`;
      });
      return lines.join("");
    },
    end: (tally) => `${summaryOf(tally, mildest)}\n`,
  };
}
