/**
 * Patterns for phrases. A space in one stands for the white space that a line end or a mark may leave between two
 * words, and is bounded, so that no pattern takes longer on a hostile text than its length asks for.
 *
 * Letters are written as the range `A-Za-zÀ-ỿ`, which has those of all European languages: where case makes no
 * difference, the property `\p{L}` takes ten times as long to make ready, and a check has hundreds of patterns.
 */

const spaces: ReadonlyMap<string, string> = new Map([
  [" ", "[ ]{1,12}"],
  [" ?", "[ ]{0,12}"],
]);

/** A pattern that finds every such phrase, whatever its case. */
export function phrase(source: string, flags = "giu"): RegExp {
  const spaced = source.replace(/\[[^[\]]*\]| \??/g, (found) => spaces.get(found) ?? found);
  return madeReady(new RegExp(spaced, flags));
}

/**
 * The same pattern, made ready for use. V8 translates a pattern for an interpreter first, which takes longer, and into
 * machine code when it is used again; one that meets a long text is translated into machine code at once.
 */
export function madeReady(pattern: RegExp): RegExp {
  pattern.test(longText);
  pattern.lastIndex = 0;
  return pattern;
}

/** Of signs that no phrase has. From 1,000 on, V8 takes a text for a long one; it is wide, as `readableText` is. */
const longText = "\ufffe".repeat(1000);

/** Words as a piece of a pattern: every sign of them stands for itself. */
export function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The last words before an offset: enough for what softens or explains a number. */
export function wordsBefore(text: string, offset: number, length = 60): string {
  return text.slice(Math.max(0, offset - length), offset);
}

/** The first words behind an offset. */
export function wordsAfter(text: string, offset: number, length = 60): string {
  return text.slice(offset, offset + length);
}

/** What a sticky pattern finds at an offset; it may look back from there. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
