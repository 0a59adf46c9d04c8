/** The recommendations, each by its first words: that none is lost, and that they stand in the order of their numbers. */
import type { Report } from "../../model/report.ts";
import type { Fact } from "./fact.ts";

/** One fact for each recommendation that has words in it. */
export function recommendationFacts({ recommendations }: Report): Fact[] {
  const actions = recommendations.flatMap((group) => group.actions);
  return actions.flatMap(({ number, text }): Fact[] => {
    const words = openingWords(text?.text ?? "");
    return words ? [{ what: `recommendation ${number}`, texts: [words], place: "after" }] : [];
  });
}

/** The first words that are the same in every form: without signs that begin or end something in Markdown. */
export function openingWords(text: string): string | undefined {
  const runs = text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => [...line.matchAll(plainRun)].map(([run]) => run.trim()));
  const run = runs.find((words) => words.length >= 12);
  return run?.slice(0, 60).replace(/\s+\S*$/, (cut) => (run.length > 60 ? "" : cut));
}

/** A run of words that Markdown leaves alone wherever it stands. */
const plainRun = /(?<![\p{L}\p{N}&#\\@/:._-])[\p{L}][\p{L}\p{N}' ’,-]*(?![\p{L}\p{N};@/:._\\-])/gu;
