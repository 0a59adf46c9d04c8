/** The lines that name the same thing, the name marked. */
import { references } from "../../../core/src/features/references.ts";
import type { FeatureCase } from "../feature-case.ts";

/** `# test: definitions no` asks for the uses alone. */
export function print({ context, uri, cursor, options }: FeatureCase): string {
  const { lines } = context.file.file;
  const includeDeclaration = options.definitions !== "no";
  const found = references.run(context, {
    textDocument: { uri },
    position: cursor,
    context: { includeDeclaration },
  });
  const marked = found.map(({ range: { start, end } }) => {
    const line = lines.lineText(start.line);
    return `${start.line + 1}: ${line.slice(0, start.character)}«${line.slice(start.character, end.character)}»${line.slice(end.character)}`;
  });
  return marked.length > 0 ? marked.join("\n") : "nothing";
}
