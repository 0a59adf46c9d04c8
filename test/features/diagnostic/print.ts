/** Problems as an editor gets them: place, severity, rule, tags, message, and the places that belong to it. */
import type { Diagnostic } from "vscode-languageserver-protocol";
import { diagnostic } from "../../../core/src/features/diagnostic.ts";
import type { Range } from "../../../core/src/index.ts";
import type { FeatureCase } from "../feature-case.ts";

/**
 * The cursor, where there is one, is where the writer is typing. A draft has a hint for every part that is
 * not there yet; they are left out unless `# test: hints RULE` names their rule.
 */
export function print({ context, cursors: [typingAt], uri, options }: FeatureCase): string {
  const typing = { ...context, ...(typingAt && { typingAt }) };
  const { items } = diagnostic.run(typing, { textDocument: { uri } });
  const told = items.filter(({ severity, code }) => severity !== 4 || code === options.hints);
  return told.length > 0 ? told.map(line).join("\n") : "no problem";
}

function line({
  range,
  severity,
  code,
  codeDescription,
  tags,
  message,
  relatedInformation = [],
}: Diagnostic): string {
  const related = relatedInformation.map((place) => `\n  ${at(place.location.range)} ${place.message}`);
  const faded = tags?.includes(1) ? " faded" : "";
  const page = codeDescription?.href;
  return `${at(range)} severity ${severity}${faded} ${code} <${page}>\n  ${message}${related.join("")}`;
}

function at({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
