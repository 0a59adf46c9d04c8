/** The changes of a file as a unified diff, which people can read and `git apply` can apply. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import pc from "picocolors";
import { visible } from "../reporters/visible-text.ts";

/** How a diff is shown. */
export interface DiffStyle {
  readonly colours: boolean;
  /** Whether a person looks at it: then nothing in it may move the cursor. */
  readonly isScreen: boolean;
}

/** Makes the diff of a file, which ends with a line end. */
export type ShowDiff = (name: string, before: string, after: string, style: DiffStyle) => string;

/** See {@link ShowDiff}. */
export const unifiedDiff: ShowDiff = (name, before, after, { colours, isScreen }) => {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (!isScreen && !colours) return patch;
  const paint = pc.createColors(colours);
  const lines = patch.split("\n").map((line) => {
    const shown = isScreen ? visible(line.replace(/\r$/, "")) : line;
    return colourOf(line, paint)(shown);
  });
  return lines.join("\n");
};

function colourOf(line: string, { bold, cyan, green, red }: ReturnType<typeof pc.createColors>) {
  if (/^(?:---|\+\+\+) [ab"]/.test(line)) return bold;
  if (line.startsWith("@@")) return cyan;
  if (line.startsWith("+")) return green;
  return line.startsWith("-") ? red : String;
}
