/**
 * From what a report writes to what its framework knows. Numbers and titles match with or without the
 * dot of "1.1.", whatever the case and spacing, and with straight or typographic quotation marks.
 */
import type { Framework, FrameworkDomain, FrameworkKeyQuestion, FrameworkStandard } from "./framework.ts";

/** A standard found, and whether it is named exactly as the framework names it. */
export interface StandardMatch {
  readonly domain: FrameworkDomain;
  readonly standard: FrameworkStandard;
  readonly exactTitle: boolean;
}

/** A name such as "1.1. Leadership" in its two parts; either may be empty. */
export function splitName(text: string): { number: string; title: string } {
  const name = text.trim();
  const match = name.match(/^((?:[A-Z] ?)?\d+(?:\.\d+)*)\.?(?!\S)/);
  return match
    ? { number: match[1] as string, title: name.slice(match[0].length).trim() }
    : { number: "", title: name };
}

/**
 * The standard a text names: by its number; by its title only where no number is written and no other standard
 * has that title. A number that the framework does not have names none, whatever the title.
 */
export function findStandard(framework: Framework, text: string): StandardMatch | undefined {
  const { number, title } = splitName(text);
  const named = standardsThat(framework, (standard) =>
    number ? standard.number === number : titlesOf(standard).some((known) => sameText(known, title)),
  );
  // A title that several standards share, such as “Assessment” in two domains, names none of them.
  const found = number || named.length === 1 ? named[0] : undefined;
  return found && { ...found, exactTitle: titlesOf(found.standard).includes(title) };
}

function standardsThat(framework: Framework, fits: (standard: FrameworkStandard) => boolean) {
  return framework.domains.flatMap((domain) =>
    domain.standards.filter(fits).map((standard) => ({ domain, standard })),
  );
}

/** The domain a text names, and whether its title is exact. */
export function findDomain(
  framework: Framework,
  text: string,
): { domain: FrameworkDomain; exactTitle: boolean } | undefined {
  const { number, title } = splitName(text);
  const domain = framework.domains.find((known) =>
    number ? known.number === number : sameText(known.title, title),
  );
  return domain && { domain, exactTitle: domain.title === title };
}

/** The key question a text asks, in any of its accepted wordings. */
export function findKeyQuestion(standard: FrameworkStandard, text: string): FrameworkKeyQuestion | undefined {
  const { keyQuestions } = standard;
  // Most reports have the wording to the letter; comparing loosely is the dear part.
  return (
    keyQuestions.find((known) => wordingsOf(known).includes(text)) ??
    keyQuestions.find((known) => wordingsOf(known).some((wording) => sameText(wording, text)))
  );
}

/** All accepted wordings of a key question, the present one first. */
export function wordingsOf(question: FrameworkKeyQuestion): readonly string[] {
  return [question.question, ...question.otherWordings.map((other) => other.text)];
}

/** All exact titles of a standard, the present one first. */
export function titlesOf(standard: FrameworkStandard): readonly string[] {
  return [standard.title, ...standard.otherTitles.map((other) => other.text)];
}

/** "1.1 Leadership", as a report writes it. */
export function nameOf(part: { readonly number: string; readonly title: string }): string {
  return `${part.number} ${part.title}`;
}

/** Whether two texts are the same but for case, spacing, quotation marks and a final question mark. */
export function sameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?\?$/, "");
}
