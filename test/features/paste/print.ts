/**
 * What a paste does: what it is called, and the lines it changes with `<|>` at the cursor. One mark is the place, two
 * are a selection. `# test: paste TEXT` is the text, with \n, \r, \t, \v and \uXXXX in it.
 */
import { paste } from "../../../core/src/features/paste.ts";
import type { FeatureCase } from "../feature-case.ts";
import { printAnswer } from "../writing-answer.ts";

export function print({ context, cursor, cursors, text, uri, options }: FeatureCase): string {
  const pasted = JSON.parse(`"${(options.paste ?? "").replaceAll("\\v", "\\u000b").replaceAll('"', '\\"')}"`);
  const range = { start: cursor, end: cursors[1] ?? cursor };
  const answer = paste.run(context, { textDocument: { uri }, range, text: pasted });
  return answer ? printAnswer(text, answer) : "a plain paste";
}
