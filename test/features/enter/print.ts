/** What Enter does at the cursor: what it is called, and the lines it changes with `<|>` where the cursor goes. */
import { enter } from "../../../core/src/features/enter.ts";
import type { FeatureCase } from "../feature-case.ts";
import { printAnswer } from "../writing-answer.ts";

export function print({ context, cursor, text, uri }: FeatureCase): string {
  const answer = enter.run(context, { textDocument: { uri }, position: cursor });
  return answer ? printAnswer(text, answer) : "a plain Enter";
}
