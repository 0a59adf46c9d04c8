/** Numbers as prose writes them: in figures with their commas, and in words up to ninety-nine. */

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Pattern of a number in words, to be used in longer ones; no capturing groups. */
export const numberWord = `(?:(?:${tens.join("|")})(?:[- ](?:${small.slice(1, 10).join("|")}))?|${small
  .slice(1)
  .toReversed()
  .join("|")})`;

/** Pattern of a whole number in figures: 93, 1,140; no capturing groups. */
export const wholeDigits = "(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})";

/** Pattern of a whole number, in figures or in words. */
export const wholeNumber = `(?:${wholeDigits}|${numberWord})`;

const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, at) => [word, at] as const),
  ...tens.map((word, at) => [word, 20 + 10 * at] as const),
]);

/** The number that such words or figures stand for; NaN for anything else. */
export function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written.replaceAll(",", ""));
  const [first = "", second] = written.toLowerCase().split(/[- ]+/);
  return (values.get(first) ?? Number.NaN) + (second === undefined ? 0 : (values.get(second) ?? Number.NaN));
}

/** Whether a number is written in words. */
export function isInWords(written: string): boolean {
  return !/\d/.test(written);
}

/** A whole number up to nineteen in words; undefined for any other. */
export function numberInWords(value: number): string | undefined {
  return small[value];
}

/** A whole number in figures as prose writes it: "1,140". */
export function sayNumber(value: number): string {
  if (value < 1000) return String(value);
  // The runtime's own way takes longer to get ready than a whole report takes to be checked.
  return String(Math.round(value)).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
