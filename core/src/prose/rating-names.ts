/**
 * What a framework calls its levels and standards, as pieces of patterns, and back from the words to what they name.
 * Titles may have capitals or not, a number in front or the word "standard" behind: "2.3 Planning", "the planning standard".
 */
import { matchesOf } from "../document/matches-of.ts";
import { titlesOf } from "../framework/find-standard.ts";
import type { Framework, FrameworkStandard, Level } from "../framework/framework.ts";
import { levelsOf } from "../framework/levels.ts";
import type { FrameworkWords } from "./framework-words.ts";
import { literally, phrase } from "./phrase.ts";

/** Pieces of patterns; each catches what it finds in the group that is given. */
export interface RatingNames {
  /** One level, with the marks around it, that no other level follows. */
  readonly level: (group: string) => string;
  /** The same where another level may follow. */
  readonly anyLevel: (group: string) => string;
  /** One or several standards. */
  readonly titles: (group: string) => string;
}

/** The pieces for one framework, to be made into a pattern by `phrase`. */
export function ratingNames(framework: Framework): RatingNames {
  const labels = alternatives(levelsOf(framework).flatMap(({ label, aliases }) => [label, ...aliases]));
  const one = `(?:${oneStandard(framework, "(?:")})`;
  // Of several levels in a row none is the one: "rated 'Outstanding', 'Good' or 'Inadequate'".
  const inARow = `['’”"]?[ ]{0,3}(?:,|/|–|-|or|to|and)[ ]{0,9}(?:or |and )?['‘“"]?(?:${labels}|better|above|higher|worse|below|lower)(?![A-Za-zÀ-ỿ])`;
  // But in "'Good' for leadership, and 'Good' for staff" each is said of its own.
  const level = (group: string) => `['‘“"]?[ ]{0,3}(?<${group}>${labels})(?![A-Za-zÀ-ỿ]|-)`;
  return {
    anyLevel: (group) => `${level(group)}(?:[ ]{0,3}['’”"])?`,
    level: (group) => `${level(group)}(?!${inARow})(?:[ ]{0,3}['’”"])?`,
    titles: (group) => `(?<${group}>(?:[Tt]he )?${one}(?:(?:,| and|, and) (?:the )?${one}){0,3})`,
  };
}

/** A quick look: whether a text names any level at all. */
export function namesALevel(words: FrameworkWords, text: string): boolean {
  const pattern = words.pattern("any level", (framework) => {
    const labels = levelsOf(framework).flatMap(({ label, aliases }) => [label, ...aliases]);
    return new RegExp(labels.map((label) => literally(label.split(/\s+/)[0] ?? "")).join("|"), "iu");
  });
  return pattern.test(text);
}

/** The level that words name, by its label or another word for it, whatever the capitals. */
export function levelNamed(framework: Framework, written: string): Level | undefined {
  return levelsOf(framework).find(({ label, aliases }) =>
    [label, ...aliases].some((name) => plain(name) === plain(written)),
  );
}

/**
 * The standards that words may mean, by number: all of a title where several share it, none at all where a number
 * and a title contradict each other.
 */
export function standardsNamed(words: FrameworkWords, written: string): readonly string[] {
  const names = words.pattern("one standard", (framework) =>
    phrase(`(?<![A-Za-zÀ-ỿ-])(?:${oneStandard(framework, "(")})`, "gu"),
  );
  const standards = standardsOf(words.framework);
  const meant = matchesOf(names, written).map(({ 1: before, 2: title, 3: alone }) => {
    const number = before ?? alone;
    return standards.filter(
      (standard) =>
        (number === undefined || standard.number === number) &&
        (title === undefined || isTitled(standard, title)),
    );
  });
  return meant.some((found) => found.length === 0) ? [] : meant.flat().map(({ number }) => number);
}

function isTitled(standard: FrameworkStandard, title: string): boolean {
  return titlesOf(standard).some((known) => plain(known) === plain(title));
}

function standardsOf({ domains }: Framework): FrameworkStandard[] {
  return domains.flatMap(({ standards }) => standards);
}

/** "2.3 Planning", "planning", "standard 2.3"; `open` opens the groups of a number, a title, and a number alone. */
function oneStandard(framework: Framework, open: "(" | "(?:"): string {
  const standards = standardsOf(framework);
  const numbers = `${open}${standards.map(({ number }) => literally(number)).join("|")})`;
  const titles = `${open}${alternatives(standards.flatMap(titlesOf))})`;
  return `(?:(?:(?:[Ss]tandard )?${numbers}\\.? \\(?)?${titles}(?![A-Za-zÀ-ỿ]|-)\\)?|[Ss]tandard ${numbers}(?!\\.?\\d))(?: standards?(?![A-Za-zÀ-ỿ]))?`;
}

/** Longer ones first; the first letter of each word small or great. */
function alternatives(names: readonly string[]): string {
  return [...new Set(names)]
    .filter((name) => name.trim() !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((name) => literally(name).replace(/(?<![A-Za-zÀ-ỿ])[A-Za-zÀ-ỿ]/gu, eitherCase))
    .join("|");
}

function eitherCase(letter: string): string {
  return `[${letter.toUpperCase()}${letter.toLowerCase()}]`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
