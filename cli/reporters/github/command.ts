/** Workflow commands of GitHub Actions: `::error file=a.yaml,line=1::What is wrong`. */
import type { Severity } from "../../../core/src/problem.ts";
import type { FoundProblem } from "../markdown/findings-table.ts";
import { visible } from "../visible-text.ts";

/** The command that marks a finding, as one line. Lines and columns count from one. */
export function githubCommand({ shown, problem }: FoundProblem): string {
  const { start, end } = problem.range;
  // Columns are taken only within one line.
  const columns = start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 };
  const properties = {
    file: shown,
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: problem.ruleId,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${propertyOf(String(value))}`);
  return `::${commands[problem.severity]} ${written.join(",")}::${dataOf(visible(problem.message))}\n`;
}

/** The per cent sign goes first: it begins what the others become. */
function dataOf(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function propertyOf(text: string): string {
  return dataOf(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};
