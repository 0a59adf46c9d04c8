/** Headings that a query finds, with what they stand under. */
import { workspaceSymbol } from "../../../core/src/features/workspace-symbol.ts";
import type { FeatureCase } from "../feature-case.ts";

/** `# test: query TEXT` is what someone typed. */
export function print({ context, options }: FeatureCase): string {
  const found = workspaceSymbol.run([context.file], { query: options.query ?? "" });
  const lines = found.map(({ name, containerName, location }) => {
    const under = containerName ? ` (under ${containerName})` : "";
    return `${location.range.start.line + 1}: ${name}${under}`;
  });
  return lines.length > 0 ? lines.join("\n") : "nothing";
}
