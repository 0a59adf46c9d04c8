/** One file with what was found in it. */
import { LineIndex } from "../../core/src/document/line-index.ts";
import type { FileContent } from "../../core/src/host.ts";
import {
  type Core,
  type FileAnalysis,
  type FileSurroundings,
  failedRuleId,
  type ReportTraces,
} from "../../core/src/index.ts";
import type { Problem } from "../../core/src/problem.ts";
import type { RuleLevels } from "./check-options.ts";
import { problemOfUnread } from "./problem-of-unread.ts";

/** A checked file. */
export interface CheckedFile {
  readonly shown: string;
  /** The text in lines; empty when it could not be read as text. */
  readonly lines: LineIndex;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

/** A checked file, and how far it could be checked. */
export interface FileCheck extends CheckedFile {
  /** Whether all that the rules look at could be read: only then is what they do not find not there. */
  readonly isReadInFull: boolean;
  /** The severities chosen for rules. */
  readonly levels: RuleLevels;
  /** What other reports of the run are compared with. */
  readonly traces: readonly ReportTraces[];
}

/** What one check of a file needs to know besides its content. */
export interface CheckSettings {
  readonly rules: RuleLevels;
  readonly surroundings?: FileSurroundings | undefined;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The rules that compare reports. Where both are off nothing is collected. */
const comparing = ["paragraph-in-another-report", "subject-of-another-report"];

/** Checks one file. Never throws. */
export function checkFile(
  core: Core,
  shown: string,
  content: FileContent,
  { rules, surroundings, maxFileSize }: CheckSettings,
): FileCheck {
  if (content.kind === "text") {
    const analysis = core.analyse(shown, content.text, surroundings);
    const problems = analysis.problems({ rules });
    return {
      shown,
      lines: analysis.file.lines,
      problems,
      traces: comparing.every((id) => rules[id] === "off") ? [] : analysis.traces,
      isReadInFull: isReadInFull(analysis, problems),
      levels: rules,
    };
  }
  const problem = problemOfUnread(content, maxFileSize);
  const level = rules[problem.ruleId] ?? problem.severity;
  const problems = level === "off" ? [] : [{ ...problem, severity: level }];
  return { shown, lines: new LineIndex(""), problems, traces: [], isReadInFull: false, levels: rules };
}

/** Nothing is known of what cannot be read, and little of a report without a framework that is known. */
function isReadInFull({ file, kind, documents }: FileAnalysis, problems: readonly Problem[]): boolean {
  if (file.refusal || problems.some(({ ruleId }) => ruleId === failedRuleId)) return false;
  return documents.every(
    ({ tree, rated }) =>
      tree.syntaxIssues.length === 0 && tree.aliasIssues.length === 0 && (kind !== "report" || rated),
  );
}
