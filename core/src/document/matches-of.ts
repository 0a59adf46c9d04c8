/** What a pattern finds in a text. */

/**
 * All that a global pattern finds in a text, in order. `matchAll` would copy the pattern for each text, and V8 translates a
 * copy anew once it has forgotten that it knows the pattern, which it does whenever it clears away garbage.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError("The pattern would find the same again and again.");
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += pattern.unicode ? signLength(text, match.index) : 1;
  }
  return found;
}

function signLength(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
