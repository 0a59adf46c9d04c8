/** The fixed sentences of a body's template, filled in. */
import type { Framework } from "../../framework/framework.ts";

/** The formula of that name with `{name}` replaced by what is given; undefined where the framework has none. */
export function fillFormula(
  framework: Framework | undefined,
  name: string,
  given: Readonly<Record<string, string>> = {},
): string | undefined {
  const formula = framework?.shape.formulas[name];
  return formula?.replace(/\{(\w+)\}/g, (written, key: string) => given[key] ?? written);
}

const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number as reports write it in a sentence: in words up to ten. */
export function inWords(number: number): string {
  return words[number] ?? String(number);
}

/** A title within a sentence: "Court work" as "court work", while "ICT systems" stays. */
export function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
