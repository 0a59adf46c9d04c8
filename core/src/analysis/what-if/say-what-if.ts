/** What would change, in a plain sentence and as a list. */
import type { Level } from "../../framework/framework.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { listed } from "../../framework/trace.ts";
import { isSumOfPoints, overallRollUp } from "../../lint/standards/counted-score.ts";
import type { WhatIfChange } from "../../protocol.ts";
import { isMoved } from "./following-edits.ts";
import type { FollowingRatings, StandardMove } from "./following-ratings.ts";
import { sayDiscretion } from "./say-discretion.ts";
import { sayScore } from "./say-score.ts";

/** Every rating and score that would be another: standards in the order of the report, then the whole. */
export function changesOf({ framework }: RatedReport, { moves, overall }: FollowingRatings): WhatIfChange[] {
  const changes = moves.flatMap(changeOf);
  const [from, to] = [sayScore(overall.from), sayScore(overall.to)];
  const isSum = isSumOfPoints(overallRollUp(framework.rollUps)?.measure);
  if (isSum && from !== undefined && to !== undefined && from !== to)
    changes.push({ what: "Score", from, to, trace: overall.to.trace.slice(0, 1) });
  const levels = [overall.from, overall.to].map(({ status, level }) =>
    status === "rated" ? level : undefined,
  );
  const [was, will] = levels;
  if (was && will && was.id !== will.id)
    changes.push({ what: "Overall rating", from: was.label, to: will.label, trace: overall.to.trace });
  return changes;
}

function changeOf(move: StandardMove): WhatIfChange[] {
  const { name, carried, computed, after } = move;
  const discretion = sayDiscretion(move);
  const trace = [...(after.rating?.trace ?? []), ...(discretion ? [discretion] : [])];
  if (isMoved(move)) return [{ what: name, from: label(carried.from), to: label(carried.to), trace }];
  if (computed.from?.id === computed.to?.id) return [];
  return [{ what: `${name}, by its figures`, from: label(computed.from), to: label(computed.to), trace }];
}

function label(level: Level | undefined): string {
  return level?.label ?? "no rating";
}

/** "2.2 Assessment would be Inadequate, and the score 13/27: overall Requires improvement, not Good." */
export function sayWhatIf(rated: RatedReport, ratings: FollowingRatings): string {
  const { moves } = ratings;
  if (moves.length === 0) return "No rating would change.";
  const said = moves.filter((move) => isMoved(move) || move.computed.from?.id !== move.computed.to?.id);
  const first =
    said.length > 0
      ? listed(said.map(sayMove))
      : `${listed(moves.map(sayStaying))}, and nothing else would change`;
  const discretion = moves.flatMap((move) => {
    const clause = sayDiscretion(move);
    if (!clause) return [];
    return moves.length === 1 ? [` ${capital(clause)}.`] : [` In ${move.name}, ${clause}.`];
  });
  return `${capital(first)}${moves.some(isMoved) ? sayWhole(rated, ratings) : ""}.${discretion.join("")}`;
}

function sayMove(move: StandardMove): string {
  const { name, carried, computed } = move;
  if (isMoved(move)) return `${name} would be ${label(carried.to)}`;
  const figures = `the figures would give ${computed.to?.label ?? "no rating"}`;
  if (!carried.to) return `in ${name} ${figures}`;
  if (carried.to.id === computed.to?.id)
    return `${name} would stay ${carried.to.label}, now by its figures alone`;
  return `${name} would stay ${carried.to.label}, although ${figures}`;
}

function sayStaying({ name, carried, after }: StandardMove): string {
  if (carried.to) return `${name} would stay ${carried.to.label}`;
  return `${name}: ${after.rating?.trace.join("; ") ?? "no rating"}`;
}

function sayWhole({ framework }: RatedReport, { overall }: FollowingRatings): string {
  const { from, to } = overall;
  const [was, will] = [sayScore(from), sayScore(to)];
  if (was === undefined || will === undefined) return "";
  const isSum = isSumOfPoints(overallRollUp(framework.rollUps)?.measure);
  const score = isSum ? (was === will ? `, and the score still ${will}` : `, and the score ${will}`) : "";
  if (!to.level) return score;
  const level =
    from.level?.id === to.level.id
      ? `still ${to.level.label}`
      : `${to.level.label}, not ${label(from.level)}`;
  return `${score}${score ? ":" : ","} overall ${level}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
