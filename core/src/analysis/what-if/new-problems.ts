/** Problems on prose and ratings that a changed text has and the present one has not. */

import { resolve } from "../../document/node.ts";
import { nodeAt, pathOfPointer } from "../../document/node-at.ts";
import type { Report } from "../../model/report.ts";
import type { Problem } from "../../problem.ts";
import type { WhatIfSentence } from "../../protocol.ts";
import type { FileAnalysis } from "../analyse.ts";
import { allSentences, asAnswered } from "./prose-places.ts";

/**
 * As sentences of the present file. The changed text differs from it within lines alone, so a line is the same line;
 * the place of a problem that is not in prose is the beginning of its line.
 */
export function newProblems(
  now: { readonly file: FileAnalysis; readonly report: Report; readonly problems: readonly Problem[] },
  then: readonly Problem[],
): WhatIfSentence[] {
  return notIn(now.problems, then).flatMap((problem) => {
    const { line } = problem.range.start;
    if (isOnRating(problem)) return [atLine(now.file, line, problem.message)];
    return inProse(now, problem) ?? [];
  });
}

/** What is found more often than before: a problem that only moved or counts otherwise is none that is new. */
function notIn(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const place = ({ ruleId, pointer }: Problem) => `${ruleId} ${pointer}`;
  const left = new Map<string, number>();
  for (const problem of before) left.set(place(problem), (left.get(place(problem)) ?? 0) + 1);
  const unknown = after.filter((problem) => {
    if (problem.suppressed) return false;
    if (!known.has(problem.fingerprint)) return true;
    left.set(place(problem), (left.get(place(problem)) ?? 0) - 1);
    return false;
  });
  return unknown.filter((problem) => {
    const rest = left.get(place(problem)) ?? 0;
    left.set(place(problem), rest - 1);
    return rest <= 0;
  });
}

function isOnRating({ pointer }: Problem): boolean {
  return /^\/ratings(?:\/|$)|\/(?:rating|discretion|discretion\/from)$/.test(pointer);
}

function atLine({ file }: FileAnalysis, line: number, reason: string): WhatIfSentence {
  const text = file.lines.lineText(line);
  return { text: text.trim(), reason, line, character: text.search(/\S|$/) };
}

function inProse(
  { file, report }: { readonly file: FileAnalysis; readonly report: Report },
  { pointer, range, message }: Problem,
): WhatIfSentence | undefined {
  const tree = file.documents.find((document) => document.report === report)?.tree;
  const node = resolve(nodeAt(tree?.root, pathOfPointer(pointer)));
  const offset = file.file.lines.offsetAt(range.start);
  const sentence = allSentences(report)
    .filter(({ value }) => value.node === node)
    .findLast(({ value, start, end }) => {
      const place = value.rangeOf(start, end).start;
      return file.file.lines.offsetAt(place) <= offset;
    });
  return sentence && asAnswered(sentence, message);
}
