/** Texts with keys typed into them, for measures within this process. */
import type { Change } from "../editor/language-server.ts";

/** The text after a change; one piece in memory, as a server's text is once somebody has looked at it. */
export function typedInto(text: string, { range: { start, end }, text: typed }: Change): string {
  const spliced = text.slice(0, offsetOf(text, start)) + typed + text.slice(offsetOf(text, end));
  // Joined texts are put together when they are first searched, which must not fall into what is measured.
  /\n$/.test(spliced);
  return spliced;
}

function offsetOf(text: string, { line, character }: Change["range"]["start"]): number {
  let at = 0;
  for (let before = 0; before < line; before++) at = text.indexOf("\n", at) + 1;
  return at + character;
}
