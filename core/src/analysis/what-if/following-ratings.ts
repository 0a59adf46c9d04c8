/** The ratings that follow when figures are others: of the standards, and of the report as a whole. */
import type { DiscretionVerdict } from "../../framework/discretion.ts";
import { nameOf } from "../../framework/find-standard.ts";
import type { Level } from "../../framework/framework.ts";
import { type RatedChild, type Rating, rateOverall } from "../../framework/rate.ts";
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";
import { type MeasuredStandard, measuredStandards } from "../../lint/standards/measured-standards.ts";

/** A standard before and after. */
export interface StandardMove {
  /** "2.2 Assessment", as the framework names it. */
  readonly name: string;
  readonly before: RatedStandard;
  readonly after: RatedStandard;
  /** The levels that the figures give; undefined where they give none. */
  readonly computed: { readonly from: Level | undefined; readonly to: Level | undefined };
  /** The level that is written, and the one that would have to be; undefined where none is written. */
  readonly carried: { readonly from: Level | undefined; readonly to: Level | undefined };
  /** What becomes of discretion, where the report states it. */
  readonly discretion: DiscretionVerdict | undefined;
  /** Whether discretion was what the written level rests on. */
  readonly hadDiscretion: boolean;
}

/** All ratings that follow. */
export interface FollowingRatings {
  /** Standards whose measure, level or rating is another, in the order of the report. */
  readonly moves: readonly StandardMove[];
  readonly overall: { readonly from: Rating; readonly to: Rating };
}

/** Compares a report with the same report with other figures. Its standards stand in the same order. */
export function followingRatings(now: RatedReport, then: RatedReport): FollowingRatings {
  const was = measuredBy(now);
  const will = measuredBy(then);
  const moves = now.standards.flatMap((before, at) => {
    const after = then.standards[at];
    if (!after?.match) return [];
    return moveOf(before, after, { was: was.get(before.written), will: will.get(after.written) });
  });
  const children = then.standards.flatMap((standard) => childOf(standard, moves));
  return {
    moves,
    overall: { from: now.overall, to: rateOverall(then.framework, children) },
  };
}

interface Measures {
  readonly was: MeasuredStandard | undefined;
  readonly will: MeasuredStandard | undefined;
}

function moveOf(before: RatedStandard, after: RatedStandard, measures: Measures): StandardMove[] {
  if (!after.match || before.rating?.trace.join() === after.rating?.trace.join()) return [];
  const { was, will } = measures;
  const to = was && will ? carriedLevel(was, will) : after.level;
  return [
    {
      name: nameOf(after.match.standard),
      before,
      after,
      computed: { from: levelOf(before), to: levelOf(after) },
      carried: { from: before.level, to },
      discretion: will?.hasDiscretion ? will.verdict : undefined,
      hadDiscretion: was?.hasDiscretion === true && was.verdict.kind !== "as-computed",
    },
  ];
}

/**
 * The level that the standard would be given. Discretion goes on as long as it may; when it may not, and where there
 * was none, the figures decide. A rating that the figures did not give before is left to the writer while they give the same.
 */
function carriedLevel(was: MeasuredStandard, will: MeasuredStandard): Level {
  const isSame = was.computed.id === will.computed.id;
  if (will.verdict.kind === "as-computed") return will.given;
  if (!will.hasDiscretion) return isSame ? will.given : will.computed;
  if (will.verdict.kind === "within") return will.given;
  return isSame && was.verdict.kind === will.verdict.kind ? will.given : will.computed;
}

function levelOf({ rating }: RatedStandard): Level | undefined {
  return rating?.status === "rated" ? rating.level : undefined;
}

function measuredBy(rated: RatedReport): ReadonlyMap<RatedStandard["written"], MeasuredStandard> {
  return new Map(measuredStandards(rated).map((standard) => [standard.written, standard]));
}

function childOf(standard: RatedStandard, moves: readonly StandardMove[]): RatedChild[] {
  const { match, written } = standard;
  if (!match) return [];
  const move = moves.find(({ after }) => after === standard);
  const level = move ? move.carried.to : standard.level;
  const { number } = match.standard;
  return level
    ? [{ standard: number, level }]
    : [{ standard: number, state: written.notRated ? "notRated" : "missing" }];
}
