/** The overall score as the written levels of the standards give it. */
import { nameOf } from "../../framework/find-standard.ts";
import type { FrameworkStandard, Measure, RollUp } from "../../framework/framework.ts";
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";
import type { RelatedPlace } from "../../problem.ts";

/** The score as the written levels give it. */
export interface CountedScore {
  /** In the unit of the framework, such as 15 points. */
  readonly points: number;
  /** The most that could be reached with the standards that were rated. */
  readonly maximum: number;
  /** How many standards were rated. */
  readonly rated: number;
  /** The sum that gives the points: "2 + 2 + 1". */
  readonly sum: string;
  /** The ratings that are summed. */
  readonly places: readonly RelatedPlace[];
  /** The standards that were not rated for a stated reason. */
  readonly notRatedPlaces: readonly RelatedPlace[];
}

/**
 * The score of a report. Undefined as long as a standard that counts has neither a rating nor a reason for
 * having none, is not written yet or is written twice; and where the framework's score is no sum of points.
 */
export function countedScore(rated: RatedReport): CountedScore | undefined {
  const { framework, overall } = rated;
  const { status, value: points, maximum } = overall;
  if (status !== "rated" || points === undefined || maximum === undefined) return undefined;
  if (!isSumOfPoints(overallRollUp(framework.rollUps)?.measure)) return undefined;
  const sections = countedSections(rated);
  const levels = (sections ?? []).flatMap(({ level }) => level?.points ?? []);
  // An unrated standard may be treated as a level; then the written levels alone do not give the score.
  if (!sections || levels.length === 0 || levels.reduce((a, b) => a + b, 0) !== points) return undefined;
  return {
    points,
    maximum,
    rated: levels.length,
    sum: levels.join(" + "),
    places: sections.flatMap(({ name, level, written }) =>
      level
        ? [
            {
              range: written.part.at("rating"),
              message: `${name}: ${level.label}, ${pointsText(level.points ?? 0)}`,
            },
          ]
        : [],
    ),
    notRatedPlaces: sections.flatMap(({ name, level, written }) =>
      level ? [] : [{ range: written.part.at("notRated"), message: `${name} was not rated.` }],
    ),
  };
}

type CountedSection = Pick<RatedStandard, "level" | "written"> & { readonly name: string };

/** One section for each standard that counts, in the order of the framework; undefined when one is not settled. */
function countedSections({ framework, standards }: RatedReport): CountedSection[] | undefined {
  const counted = framework.domains
    .flatMap((domain) => domain.standards)
    .filter((standard) => standard.counted);
  const sections = counted.map((standard) => settledSection(standard, standards));
  return sections.every((section) => section !== undefined) ? sections : undefined;
}

function settledSection(
  standard: FrameworkStandard,
  standards: readonly RatedStandard[],
): CountedSection | undefined {
  const written = standards.filter(({ match }) => match?.standard === standard);
  const [only] = written;
  if (!only || written.length > 1 || (!only.level && (!only.written.notRated || only.written.rating)))
    return undefined;
  return { level: only.level, written: only.written, name: nameOf(standard) };
}

function pointsText(points: number): string {
  return points === 1 ? "1 point" : `${points} points`;
}

/** The roll-up that rates the report as a whole; undefined in a framework without one. */
export function overallRollUp(rollUps: Readonly<Record<string, RollUp>>): RollUp | undefined {
  return Object.values(rollUps).find((rollUp) => rollUp.rates === "overall");
}

/** Whether a score such as "15/27" is what the measure gives. */
export function isSumOfPoints(measure: Measure | undefined): boolean {
  return measure?.kind === "sum" && measure.of === "points";
}
