/** What is shown under the pointer: the stretch of the file that it is about, then the Markdown as it is sent. */
import { hover } from "../../../core/src/features/hover.ts";
import type { Position } from "../../../core/src/index.ts";
import type { FeatureCase } from "../feature-case.ts";

/** One answer for each cursor, with a line between them. */
export function print(given: FeatureCase): string {
  return given.cursors.map((cursor) => answer(given, cursor)).join("\n\n----\n\n");
}

function answer({ context, uri }: FeatureCase, position: Position): string {
  const found = hover.run(context, { textDocument: { uri }, position });
  if (!found?.range) return "nothing";
  const { lines } = context.file.file;
  const { start, end } = found.range;
  const about = lines.text.slice(lines.offsetAt(start), lines.offsetAt(end));
  const shown = (found.contents as { readonly value: string }).value;
  return `[${about}]\n\n${shown}`;
}
