/** What whoever hands a document over should know of its report, and how to see it. */
import type { Problem } from "../../core/src/problem.ts";
import { counted } from "../reporters/counted.ts";

/** A report whose document was made. */
export interface MadeFrom {
  readonly shown: string;
  readonly isStandardInput: boolean;
  /** The configuration that was chosen for it; false for none, undefined for the nearest. */
  readonly config?: string | false | undefined;
  /** All that was found in it. */
  readonly problems: readonly Problem[];
}

/**
 * One plain sentence with the number of errors and warnings, the lines with words that no document has, and the
 * command that shows them; undefined where there is neither. What a comment silences does not count.
 */
export function noticeOf(made: MadeFrom): string | undefined {
  const { shown, problems } = made;
  const errors = problems.filter(({ severity, suppressed }) => severity === "error" && !suppressed);
  const warnings = problems.filter(({ severity, suppressed }) => severity === "warning" && !suppressed);
  if (errors.length + warnings.length === 0) return undefined;
  const counts = [
    ...(errors.length > 0 ? [counted(errors.length, "error")] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, "warning")] : []),
  ].join(" and ");
  const lost = linesWithLostWords([...errors, ...warnings]);
  const missing = lost.length > 0 ? `; words in ${sayLines(lost)} are missing in the document` : "";
  const them = errors.length + warnings.length === 1 ? "it" : "them";
  return `“${shown}” has ${counts}${missing}. To see ${them}: ${commandFor(made)}`;
}

/** The command that shows the same problems. */
function commandFor({ shown, isStandardInput, config }: MadeFrom): string {
  const chosen =
    config === false ? ["--no-config"] : config === undefined ? [] : ["--config", quoted(config)];
  return ["inspection-reports check", ...chosen, isStandardInput ? "-" : quoted(shown)].join(" ");
}

/** Rules about words that YAML does not read as the text of the report. */
const rulesOfLostWords: ReadonlySet<string> = new Set([
  "alias-unusable",
  "property-unknown",
  "prose-asterisk-starts",
  "prose-brace-starts",
  "prose-colon-splits",
  "prose-comma-splits",
  "prose-hash-cuts",
  "prose-not-text",
  "prose-quote-ends",
  "prose-sign-lost",
  "syntax-invalid",
]);

/** Counted from one, each once, in their order. */
function linesWithLostWords(problems: readonly Problem[]): number[] {
  const lines = problems
    .filter(({ ruleId }) => rulesOfLostWords.has(ruleId))
    .map(({ range }) => range.start.line + 1);
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** "line 4", "lines 4 and 9", "lines 4, 9, 12 and 5 more". */
function sayLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const named = lines.length > 4 ? lines.slice(0, 3) : lines.slice(0, -1);
  const last = lines.length > 4 ? `${lines.length - 3} more` : lines.at(-1);
  return `lines ${named.join(", ")} and ${last}`;
}

/** A name as a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `"${path.replace(/["$`\\]/g, "\\$&")}"`;
}
