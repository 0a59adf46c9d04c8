/** One file with what was found in it. */
import { LineIndex } from "../../core/src/document/line-index.ts";
import type { FileContent } from "../../core/src/host.ts";
import type { Core, FileSurroundings, RuleSettings } from "../../core/src/index.ts";
import type { Problem } from "../../core/src/problem.ts";
import { problemOfUnread } from "./problem-of-unread.ts";

/** A checked file. */
export interface CheckedFile {
  readonly shown: string;
  /** The text in lines; empty when it could not be read as text. */
  readonly lines: LineIndex;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

/** What one check of a file needs to know besides its content. */
export interface CheckSettings {
  readonly rules: NonNullable<RuleSettings["rules"]>;
  readonly surroundings?: FileSurroundings | undefined;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** Checks one file. Never throws. */
export function checkFile(
  core: Core,
  shown: string,
  content: FileContent,
  { rules, surroundings, maxFileSize }: CheckSettings,
): CheckedFile {
  if (content.kind === "text") {
    const analysis = core.analyse(shown, content.text, surroundings);
    return { shown, lines: analysis.file.lines, problems: analysis.problems({ rules }) };
  }
  const problem = problemOfUnread(content, maxFileSize);
  const level = rules[problem.ruleId] ?? problem.severity;
  const problems = level === "off" ? [] : [{ ...problem, severity: level }];
  return { shown, lines: new LineIndex(""), problems };
}
