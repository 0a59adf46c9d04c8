/** Rating a standard by its key questions, and a whole report by its standards. */
import { bandOf } from "./bands.ts";
import { evaluate, type Rating, unrated } from "./evaluate.ts";
import { numberOf } from "./fraction.ts";
import type { Framework, FrameworkStandard, Level, RollUp } from "./framework.ts";
import { levelsOf, scaleOf } from "./levels.ts";
import type { Child } from "./measures.ts";

export type { Rating } from "./evaluate.ts";

/** The answer to a key question as written. `percent` in per cent; `count` of `of` members. */
export interface Answer {
  readonly question: string;
  readonly percent?: number | undefined;
  readonly count?: number | undefined;
  readonly of?: number | undefined;
}

/** A standard as it enters the overall rating. */
export interface RatedChild {
  readonly standard: string;
  readonly level?: Level;
  /** Why there is no level: not rated for a stated reason, or not written yet. */
  readonly state?: "notRated" | "missing";
}

/**
 * Rates a standard. Percentages are banded as quoted: the bands are written in whole percentages. A standard
 * whose basis is “count” takes the exact share of its counts instead, rounded as the framework says.
 * `unrated` for standards that the framework does not rate by figures, `incomplete` when an answer is missing or no percentage.
 */
export function rateStandard(
  framework: Framework,
  standard: FrameworkStandard,
  answers: readonly Answer[],
): Rating {
  const rollUp = standard.ratedBy === undefined ? undefined : framework.rollUps[standard.ratedBy];
  if (!standard.rated || !rollUp)
    return unrated(rollUp, "unrated", standard.rated ? "rated by judgement" : "not rated by this framework");
  const children = answers.flatMap((answer) => childOf(answer, standard) ?? []);
  const expected = Math.max(standard.keyQuestions.length, answers.length);
  if (children.length < expected) {
    const what = standard.basis === "count" ? "a count" : "a percentage";
    const said = `${children.length} of ${expected} key questions ${children.length === 1 ? "has" : "have"} ${what}`;
    return unrated(rollUp, "incomplete", said);
  }
  const rating = evaluate(framework, rollUp, children);
  return { ...rating, notes: notesOnCounts(answers, rollUp, framework) };
}

/** Rates a report by the levels its standards have. Standards that do not count are passed over. */
export function rateOverall(framework: Framework, children: readonly RatedChild[]): Rating {
  const rollUp = Object.values(framework.rollUps).find((candidate) => candidate.rates === "overall");
  if (!rollUp) return unrated(undefined, "unrated", "this framework gives no overall rating");
  const counted = framework.domains
    .flatMap((domain) => domain.standards)
    .filter((standard) => standard.counted);
  const given = counted.map((standard) => ({
    standard,
    child: children.find((child) => child.standard === standard.number),
  }));
  const rating = evaluate(
    framework,
    rollUp,
    given.flatMap(({ standard, child }) => toChild(standard, child, notRatedState(framework, rollUp))),
  );
  const missing = given.filter(({ child }) => !child?.level && child?.state !== "notRated").length;
  return missing > 0 ? { ...rating, status: "incomplete" } : rating;
}

/** What the framework calls a standard that is not rated: the first state of its scale. */
function notRatedState(framework: Framework, rollUp: RollUp): string {
  return scaleOf(framework, rollUp)?.states[0]?.id ?? "notRated";
}

function toChild(standard: FrameworkStandard, child: RatedChild | undefined, notRated: string): Child[] {
  if (!child) return [];
  return [
    {
      name: standard.number,
      ...(child.level && { level: child.level }),
      ...(child.state && { state: child.state === "notRated" ? notRated : child.state }),
    },
  ];
}

/** The figure of an answer; undefined when it is missing or impossible. */
function childOf({ question, percent, count, of }: Answer, { basis }: FrameworkStandard): Child | undefined {
  if (basis !== "count") return isPercentage(percent) ? { name: question, value: percent } : undefined;
  if (count === undefined || of === undefined || !isCount(count, of)) return undefined;
  const exact = { top: 100 * count, bottom: of };
  return { name: question, value: numberOf(exact), exact };
}

function isCount(count: number, of: number): boolean {
  return Number.isInteger(count) && Number.isInteger(of) && count >= 0 && of > 0 && count <= of;
}

/** A whole or broken percentage between 0 and 100. */
function isPercentage(percent: number | undefined): percent is number {
  return percent !== undefined && percent >= 0 && percent <= 100;
}

/** Where a count is given and its unrounded share falls in another band, the reader should know. */
function notesOnCounts(answers: readonly Answer[], rollUp: RollUp, framework: Framework): string[] {
  const { bands } = rollUp;
  if (!bands) return [];
  return answers.flatMap(({ percent, count, of }) => {
    if (percent === undefined || !count || !of || count > of) return [];
    const quoted = bandOf({ top: percent, bottom: 1 }, bands, undefined)?.level;
    const exact = bandOf({ top: 100 * count, bottom: of }, bands, undefined)?.level;
    if (quoted === exact) return [];
    const share = Math.round((10_000 * count) / of) / 100;
    return [
      `${count} of ${of} is ${share} per cent, which is ${labelOf(framework, exact)}; quoted as ${percent} it is ${labelOf(framework, quoted)}`,
    ];
  });
}

function labelOf(framework: Framework, id: string | undefined): string {
  return levelsOf(framework).find((level) => level.id === id)?.label ?? "in no band";
}
