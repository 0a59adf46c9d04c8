/** Text as a word processor's file can hold it. */

/** The text without the characters that XML has no way to say; everything else is kept. Line ends within a line are spaces. */
export function legalText(text: string): string {
  return text.replace(illegal, "").replace(/[\t\r\n]+/g, " ");
}

/** Everything but what XML 1.0 calls a character: controls, halves of a pair, and two that are no characters. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
