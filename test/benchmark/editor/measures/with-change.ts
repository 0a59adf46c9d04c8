/** A text with a change in it, as a server would have it. */
import type { Change } from "../language-server.ts";

/** The text after a change within one line. */
export function withChange(text: string, { range: { start, end }, text: typed }: Change): string {
  const lines = text.split("\n");
  const line = lines[start.line] ?? "";
  lines[start.line] = line.slice(0, start.character) + typed + line.slice(end.character);
  return lines.join("\n");
}
