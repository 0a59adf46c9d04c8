/** The problems that are shown to somebody who is writing: calm while a sentence is not finished. */
import type { RuleSettings } from "../lint/run.ts";
import type { Position, Problem, Range } from "../problem.ts";
import type { FileAnalysis } from "./analyse.ts";
import { sentenceAt } from "./sentence-at.ts";

/**
 * Every problem that no comment silences. What is said about the sentence at `typingAt` waits, unless it breaks
 * the file.
 */
export function shownProblems(
  file: FileAnalysis,
  settings: RuleSettings,
  typingAt: Position | undefined,
): readonly Problem[] {
  const problems = file.problems(settings).filter((problem) => !problem.suppressed);
  const sentence = typingAt && sentenceAt(file, typingAt);
  return sentence ? problems.filter(({ range }) => !contains(sentence, range)) : problems;
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
