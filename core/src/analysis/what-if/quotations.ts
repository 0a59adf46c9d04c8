/** What a sentence quotes: a percentage, a count, a level, the score. Each gives the words as they stand there. */
import { formatFigure } from "../../framework/trace.ts";
import { literally } from "../../prose/phrase.ts";

/** "60 per cent", "60%"; undefined where the sentence does not say it, or says a range that ends or begins with it. */
export function quotesPercent(text: string, percent: number): string | undefined {
  const number = asPattern(formatFigure(percent));
  const pattern = `(?<![\\d.,/]|\\d\\s?[–—-]\\s?)${number}(?:\\s?%|\\s+per\\s?cent\\b)`;
  return text.match(new RegExp(pattern, "u"))?.[0];
}

/** "21 of 35", "21 out of the 35". */
export function quotesCount(text: string, count: number, total: number): string | undefined {
  const pattern = `(?<![\\d.,/])${count} (?:out )?of (?:the |our |all )?${total}(?![\\d/]|[.,]\\d)`;
  return text.match(new RegExp(pattern, "u"))?.[0];
}

/** "15/27", and "15 out of 27" where the sentence speaks of points, a score or a rating. */
export function quotesScore(text: string, points: number, maximum: number): string | undefined {
  const [before, after] = ["(?<![\\d.,/])", "(?![\\d/]|[.,]\\d)"];
  const stroke = text.match(new RegExp(`${before}${points}\\s?/\\s?${maximum}${after}`, "u"))?.[0];
  if (stroke || !/\b(?:points?|scor|overall|rat(?:ed|ing))/i.test(text)) return stroke;
  return text.match(
    new RegExp(`${before}${points} (?:out )?of (?:the |a possible )?${maximum}${after}`, "u"),
  )?.[0];
}

/** Whether a level is named as one: in quotation marks, or spelt as the level where the sentence speaks of rating. */
export function namesLevel(text: string, label: string): boolean {
  const pattern = asPattern(label);
  if (new RegExp(`['"‘“]${pattern}[.,]?['"’”]`, "u").test(text)) return true;
  if (!/\brat(?:ed|ing|ings|es)\b/i.test(text)) return false;
  // At the beginning of a sentence any word has a capital letter.
  return new RegExp(`(?<=\\S)\\s+${pattern}(?![\\p{L}\\p{N}-])`, "u").test(text);
}

/**
 * Whether a sentence gives a level to the whole: “'Good' overall”, “an overall rating of 'Good'”, “Overall, the unit is
 * rated 'Good'”. Not where a comma or one of the words of `others` stands between the two: then it may be about a part.
 */
export function namesOverall(text: string, label: string, others: readonly string[]): boolean {
  const level = `['"‘“]?${asPattern(label)}[.,]?['"’”]?`;
  const behind = new RegExp(`${level}\\s+overall\\b`, "u");
  if (!namesLevel(text, label)) return false;
  if (behind.test(text)) return true;
  const before = new RegExp(
    `\\b[Oo]verall\\b,?(?<between>(?:\\s+[^\\s,;:.!?]+){0,8}?)\\s+${level}(?![\\p{L}\\p{N}-])`,
    "u",
  );
  const between = text.match(before)?.groups?.between?.toLowerCase();
  return between !== undefined && !others.some((other) => between.includes(other.toLowerCase()));
}

function asPattern(text: string): string {
  return literally(text).replace(/\s+/g, "\\s+");
}
