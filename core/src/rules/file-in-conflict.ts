/** Version control left conflict markers in the file: which side is meant is for its writers to say. */
import type { FileRule } from "../lint/rule.ts";

export const fileInConflict: FileRule = {
  id: "file-in-conflict",
  summary: "A file has merge conflicts that are not resolved, so nothing in it is checked.",
  severity: "error",
  reads: "file",
  check({ file: { refusal, lines } }, say) {
    if (refusal?.kind !== "conflict") return;
    const { start, end, count } = refusal;
    const conflicts = count === 1 ? "one place" : `${count} places`;
    say({
      at: lines.rangeOf(start, end),
      message: `Two versions of this file were merged, and in ${conflicts} both stand here unresolved, this being the first: nothing was checked. Keep one version in each place and delete the marker lines.`,
      data: { conflicts: count },
    });
  },
};
