/** What one stretch of a text became: everything before it and behind it is the same in both texts. */

/** A change. Offsets count UTF-16 code units. */
export interface TextChange {
  readonly start: number;
  /** Where the stretch ended before, and where it ends now. */
  readonly endBefore: number;
  readonly endAfter: number;
}

/** By how much what stands behind the stretch has moved; below 0 where the text has become shorter. */
export function growthOf({ endBefore, endAfter }: TextChange): number {
  return endAfter - endBefore;
}

/** Where an offset that was outside the stretch, or at its beginning, stands now: at the beginning nothing moves. */
export function offsetAfter(change: TextChange, offset: number): number {
  return offset > change.start ? offset + growthOf(change) : offset;
}

/** The smallest stretch in which two texts differ; empty where they are equal. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = sameAtStart(before, after, most);
  const same = sameAtEnd(before, after, most - start);
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}

/** Long stretches are compared as strings, which is far faster than letter by letter. */
const stretch = 2048;

function sameAtStart(before: string, after: string, most: number): number {
  let at = 0;
  while (at + stretch <= most && before.slice(at, at + stretch) === after.slice(at, at + stretch))
    at += stretch;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  return at;
}

function sameAtEnd(before: string, after: string, most: number): number {
  let same = 0;
  const tail = (text: string) => text.slice(text.length - same - stretch, text.length - same);
  while (same + stretch <= most && tail(before) === tail(after)) same += stretch;
  while (
    same < most &&
    before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)
  )
    same++;
  return same;
}
