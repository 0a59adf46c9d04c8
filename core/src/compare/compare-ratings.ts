/** Score, overall rating, the ratings of standards and where discretion started from. */

import { splitName } from "../framework/find-standard.ts";
import { findLevel, stepsBetween } from "../framework/levels.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import type { UnitPair } from "./pair-units.ts";
import { differenceBetween } from "./quantities.ts";
import type { RatingChange, ScoreChange } from "./report-changes.ts";
import type { Unit } from "./report-units.ts";

type Framework = RatedReport["framework"];

/** How the score changed; undefined where it did not. */
export function compareScores(before: Report, after: Report): ScoreChange | undefined {
  const [old, now] = [scoreOf(before), scoreOf(after)];
  if (old === now) return undefined;
  const points = differenceBetween(before.ratings?.score?.points, after.ratings?.score?.points);
  return { before: old, after: now, points };
}

function scoreOf({ ratings }: Report): string | undefined {
  const { score, part } = ratings ?? {};
  return score ? `${score.points}/${score.maximum}` : part?.value("score")?.text.trim();
}

/** The ratings that changed: the overall one first, then the standards in reading order. */
export function compareRatings(
  before: Report,
  after: Report,
  { units, framework }: { readonly units: readonly UnitPair[]; readonly framework: Framework | undefined },
): RatingChange[] {
  const overall = levelsOf(before.ratings?.overall?.text, after.ratings?.overall?.text, framework);
  const page = printedRatings(before, after, units);
  const changes: RatingChange[] = [];
  if (overall) changes.push({ kind: "overall", name: "Overall", places: ["ratings page"], ...overall });
  for (const unit of units) changes.push(...standardChanges(unit, page.get(unit), framework));
  const told = new Set(units);
  for (const [key, { name, before, after }] of page) {
    const change = typeof key === "string" || !told.has(key) ? levelsOf(before, after, framework) : undefined;
    if (change) changes.push({ kind: "standard", name, places: ["ratings page"], ...change });
  }
  return changes;
}

function standardChanges(
  { before, after }: UnitPair,
  printed: PrintedPair | undefined,
  framework: Framework | undefined,
): RatingChange[] {
  const name = (after ?? before)?.name ?? "";
  const section = levelsOf(ratingOf(before), ratingOf(after), framework);
  const page = levelsOf(printed?.before, printed?.after, framework);
  const from = levelsOf(discretionOf(before), discretionOf(after), framework);
  const isBoth = section && page && section.before === page.before && section.after === page.after;
  const changes: RatingChange[] = [];
  if (section)
    changes.push({
      kind: "standard",
      name,
      places: isBoth ? ["section", "ratings page"] : ["section"],
      ...section,
    });
  if (page && !isBoth) changes.push({ kind: "standard", name, places: ["ratings page"], ...page });
  if (from) changes.push({ kind: "discretion", name, places: ["section"], ...from });
  return changes;
}

function ratingOf(unit: Unit | undefined): string | undefined {
  const { rating, notRated } = unit?.standard ?? {};
  return rating?.text ?? (notRated ? "Not rated" : undefined);
}

function discretionOf(unit: Unit | undefined): string | undefined {
  return unit?.standard?.discretion?.from?.text;
}

/** What changed between two levels; undefined where they are the same. */
function levelsOf(
  written: string | undefined,
  rewritten: string | undefined,
  framework: Framework | undefined,
): Pick<RatingChange, "before" | "after" | "steps"> | undefined {
  const [before, after] = [written?.trim(), rewritten?.trim()];
  if (before === after) return undefined;
  const [from, to] = [before, after].map((text) => framework && text && findLevel(framework, text));
  const steps = framework && from && to ? stepsBetween(framework, from, to) : undefined;
  return { before, after, steps };
}

interface PrintedPair {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The lines of the ratings page by the standard that each is of; by their number or title where there is none. */
function printedRatings(
  before: Report,
  after: Report,
  units: readonly UnitPair[],
): Map<UnitPair | string, PrintedPair> {
  const found = new Map<UnitPair | string, PrintedPair>();
  for (const [side, report] of [
    ["before", before],
    ["after", after],
  ] as const) {
    const standards = new Map(
      units.flatMap((pair) => (pair[side]?.standard ? [[keyOf(pair[side]?.name ?? ""), pair] as const] : [])),
    );
    for (const { name, level } of report.ratings?.standards ?? []) {
      const key = standards.get(keyOf(name)) ?? keyOf(name);
      found.set(key, { before: undefined, after: undefined, ...found.get(key), name, [side]: level?.text });
    }
  }
  return found;
}

function keyOf(name: string): string {
  const { number, title } = splitName(name);
  return number || title.toLowerCase();
}
