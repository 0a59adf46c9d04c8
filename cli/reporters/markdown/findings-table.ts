/** Findings as a table in Markdown, as services show it in comments and on the page of a run. */
import { escapeMarkdown } from "../../../core/src/export/markdown/escape-markdown.ts";
import { type Problem, severities } from "../../../core/src/problem.ts";
import { counted } from "../counted.ts";
import { visible } from "../visible-text.ts";

/** A finding, and the file that it is in. */
export interface FoundProblem {
  readonly shown: string;
  readonly problem: Problem;
}

/** Errors first; those of one severity stay in their order. */
export function worstFirst(found: readonly FoundProblem[]): FoundProblem[] {
  const rank = ({ problem }: FoundProblem) => severities.indexOf(problem.severity);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** The table, no longer than `room` bytes: what is left out is the mildest, and is counted. Empty without a finding. */
export function findingsTable(found: readonly FoundProblem[], room: number): string {
  if (found.length === 0) return "";
  const rows: string[] = ["| | Place | Finding | Rule |\n| --- | --- | --- | --- |\n"];
  let left = room - head - (rows[0] as string).length;
  for (const [at, one] of worstFirst(found).entries()) {
    const row = rowOf(one);
    left -= utf8.encode(row).length;
    if (left < 0) return `${rows.join("")}\n${counted(found.length - at, "more finding")} not listed here.\n`;
    rows.push(row);
  }
  return rows.join("");
}

/** For the sentence that says what is left out. */
const head = 100;

const utf8 = new TextEncoder();

function rowOf({ shown, problem: { range, severity, message, ruleId } }: FoundProblem): string {
  const place = `${visible(shown)}:${range.start.line + 1}:${range.start.character + 1}`;
  return `| ${severity} | ${codeSpan(place)} | ${textOf(message)} | ${codeSpan(ruleId)} |\n`;
}

/** Prose for a cell. A sign that has no width keeps an @ from calling somebody and a # from naming a request. */
function textOf(text: string): string {
  return escapeMarkdown(visible(text)).replace(/(?<![\w.+-])([@#])(?=\w)/g, "$1\u200b");
}

/** A text as it stands, in a table, where a bar ends a cell even in code. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  return `${fence}${padding}${text.replaceAll("|", "\\|")}${padding}${fence}`;
}
