/**
 * What would change: the line `# test: figures` holds what is asked, as JSON. Printed are the summary, changes with
 * their traces, sentences with their lines counted from one, and the lines that each choice would write.
 */
import { whatIf } from "../../../core/src/features/what-if.ts";
import type { ProtocolEdit } from "../../../core/src/protocol.ts";
import { applyEdits, changedLines } from "../applied-edits.ts";
import type { FeatureCase } from "../feature-case.ts";

/** The answer as a text. */
export function print({ context, uri, text, options }: FeatureCase): string {
  const figures = JSON.parse(options.figures ?? "[]");
  const answer = whatIf.run(context, { textDocument: { uri }, figures });
  if (!answer) return "nothing";
  const changes = answer.changes.map(
    ({ what, from, to, trace }) =>
      `${what}: ${from} → ${to}\n${trace.map((clause) => `    ${clause}\n`).join("")}`,
  );
  const sentences = answer.sentences.map(
    ({ line, character, text: said, reason }) => `${line + 1}:${character + 1} ${said}\n    ${reason}\n`,
  );
  return [
    `${answer.summary}\n`,
    ...changes,
    ...sentences,
    `The figures:\n${written(text, answer.figureEdits)}\n`,
    `All that follows:\n${written(text, answer.allEdits)}\n`,
  ].join("\n");
}

function written(text: string, edits: readonly ProtocolEdit[]): string {
  return edits.length === 0 ? "nothing" : changedLines(text, applyEdits(text, edits));
}
