/** The name that the editor offers to change; or the sentence with which it is refused. */
import { prepareRename } from "../../../core/src/features/prepare-rename.ts";
import { RefusedRequest } from "../../../core/src/problem.ts";
import type { FeatureCase } from "../feature-case.ts";

/** Name and place, from one. */
export function print({ context, uri, cursor }: FeatureCase): string {
  try {
    const found = prepareRename.run(context, { textDocument: { uri }, position: cursor });
    if (!found || !("placeholder" in found)) return "nothing";
    const { range, placeholder } = found;
    return `${placeholder} at ${range.start.line + 1}:${range.start.character + 1}–${range.end.character + 1}`;
  } catch (thrown) {
    if (thrown instanceof RefusedRequest) return `refused: ${thrown.message}`;
    throw thrown;
  }
}
