/** Where each cursor leads: the lines of the definition and the name in it. */
import { definition } from "../../../core/src/features/definition.ts";
import type { FeatureCase } from "../feature-case.ts";

/** One paragraph for each cursor, in the order of the file. */
export function print({ context, uri, cursors, text }: FeatureCase): string {
  const { lines } = context.file.file;
  return cursors
    .map((position) => {
      const links = definition.run(context, { textDocument: { uri }, position });
      const said = links.map(({ targetRange, targetSelectionRange, originSelectionRange }) => {
        const part = ({ start, end }: typeof targetRange) =>
          text.slice(lines.offsetAt(start), lines.offsetAt(end));
        const from = originSelectionRange ? part(originSelectionRange) : "";
        const where = `${targetRange.start.line + 1}–${targetRange.end.line + 1}`;
        return `${from} → ${part(targetSelectionRange)} in line ${targetSelectionRange.start.line + 1}, of ${where}`;
      });
      return `${position.line + 1}:${position.character + 1} ${said.join("; ") || "nothing"}`;
    })
    .join("\n");
}
