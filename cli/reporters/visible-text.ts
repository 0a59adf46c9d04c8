/**
 * Text from files as it may be shown on a screen: what would move the cursor, change colours or turn the
 * reading direction becomes a visible sign, and each sign has a known width.
 */

/** One sign as a person sees it. */
export interface Sign {
  readonly shown: string;
  /** Columns it takes on the screen: 0, 1 or 2. Four for a tab, which is shown as spaces. */
  readonly width: number;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must never reach a screen.
const unsafe = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
// One class: a sign that fits two ways would be tried both ways each time, and a row of them for ever.
const combining = /^[\p{M}\u200b-\u200d]+$/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** Letters, digits and punctuation of Western texts: one unit, one column each. */
const simple = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203a]*$/;

/** A text on one line, safe to print. */
export function visible(text: string): string {
  return text.replace(unsafe, (sign) => (sign === "\n" ? " " : "\ufffd"));
}

/** The signs of a line. Letters made of several parts, such as é or a flag, are one sign. */
export function signsOf(line: string): Sign[] {
  if (simple.test(line)) return Array.from(line, (shown, start) => ({ shown, width: 1, start }));
  const segments = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line);
  return [...segments].map(({ segment, index }) => ({ ...signOf(segment), start: index }));
}

function signOf(segment: string): { shown: string; width: number } {
  if (segment === "\t") return { shown: "    ", width: 4 };
  const shown = visible(segment);
  if (combining.test(shown)) return { shown, width: 0 };
  return { shown, width: wide.test(shown) ? 2 : 1 };
}
