/** Each link with the words that are clicked, where it leads, and what the editor says of it. */
import { documentLink } from "../../../core/src/features/document-link.ts";
import type { FeatureCase } from "../feature-case.ts";

/** All links in the order of the file. */
export function print({ context, uri }: FeatureCase): string {
  const { lines } = context.file.file;
  const links = documentLink.run(context, { textDocument: { uri } });
  const sorted = links.toSorted((a, b) => lines.offsetAt(a.range.start) - lines.offsetAt(b.range.start));
  const shown = sorted.map(({ range: { start, end }, target, tooltip }) => {
    const words = lines.text.slice(lines.offsetAt(start), lines.offsetAt(end));
    return `${start.line}: [${words}] ${target}${tooltip ? ` (${tooltip})` : ""}`;
  });
  return shown.join("\n") || "no link";
}
