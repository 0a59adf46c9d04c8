/** The level that a writer means by the first letters of its words, such as "RI". */
import type { Level } from "../../framework/framework.ts";

/** Undefined where the letters are no level's, or are those of a single word. */
export function levelByInitials(levels: readonly Level[], written: string): Level | undefined {
  const letters = written.replace(/[\s.]/g, "").toUpperCase();
  return letters.length > 1 ? levels.find(({ label }) => initialsOf(label) === letters) : undefined;
}

function initialsOf(label: string): string {
  return label
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
