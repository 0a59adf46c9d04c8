/** Ratings: the one that follows from the figures first, with its trace; then the other levels, best first. */

import { judgeDiscretion } from "../framework/discretion.ts";
import { findStandard, nameOf } from "../framework/find-standard.ts";
import type { Framework, Level } from "../framework/framework.ts";
import { levelsOf } from "../framework/levels.ts";
import type { Rating } from "../framework/rate.ts";
import { distanceUnit, formatFigure } from "../framework/trace.ts";
import { standardAround } from "./rated-place.ts";
import { stop, textOf } from "./template.ts";
import { fits, type Offer, type Place, type ValueSource } from "./value-source.ts";

/** For the rating of a standard, for `discretion.from`, and for everything on the ratings page. */
export const ratings: ValueSource = (place) => {
  const { kind, path, facts } = place;
  const { rated } = facts;
  if (facts.kind !== "report" || !rated) return [];
  const { framework } = rated;
  if (kind === "name" && fits(path, "ratings/standards")) return printedStandards(place, framework);
  if (kind !== "value") return [];
  const rating = standardAround(facts, path)?.rating;
  if (fits(path, "domains/*/standards/*/discretion/from")) return levels(framework, computed(rating));
  if (fits(path, "domains/*/standards/*/rating")) return standardLevels(place, framework, rating);
  if (fits(path, "ratings/overall")) return levels(framework, computed(rated.overall));
  if (fits(path, "ratings/score")) return score(rated.overall);
  return fits(path, "ratings/standards/*") ? printedLevel(place, framework) : [];
};

/** A level that is surely right, and why. */
interface Computed {
  readonly level: Level;
  readonly why: string;
}

function computed(rating: Rating | undefined): Computed | undefined {
  if (rating?.status !== "rated" || !rating.level) return undefined;
  return { level: rating.level, why: rating.trace.join("; ") };
}

function levels(framework: Framework, first: Computed | undefined): Offer[] {
  const others = levelsOf(framework)
    .toReversed()
    .filter((level) => level.id !== first?.level.id);
  const offer = ({ label }: Level): Offer => ({ label, kind: "level", value: textOf(label) });
  const chosen = first ? [{ ...offer(first.level), detail: first.why, preselect: true }] : [];
  return [...chosen, ...others.map(offer)];
}

/** The computed rating first; the others with what discretion would say to them. */
function standardLevels(place: Place, framework: Framework, rating: Rating | undefined): Offer[] {
  const standard = standardAround(place.facts, place.path)?.match?.standard;
  const rollUp = framework.rollUps[standard?.ratedBy ?? ""];
  return levels(framework, computed(rating)).map((offer) => {
    const level = levelsOf(framework).find(({ label }) => label === offer.label);
    if (offer.preselect || !level || rating?.status !== "rated") return offer;
    const { kind, distance, margin } = judgeDiscretion(framework, rollUp, rating, level);
    if (kind !== "within" || distance === undefined) return offer;
    const away = `${formatFigure(distance)} ${distanceUnit(rating.unit, distance)}`;
    return { ...offer, detail: `by discretion: ${away} from it, and up to ${margin} are allowed` };
  });
}

function score({ status, value, maximum, trace }: Rating): Offer[] {
  if (status !== "rated" || value === undefined || maximum === undefined) return [];
  const label = `${value}/${maximum}`;
  return [{ label, kind: "level", value: textOf(label), detail: trace[0], preselect: true }];
}

/** The level that the section of a standard gives it. */
function givenLevel({ facts }: Place, name: string): Level | undefined {
  const { rated } = facts;
  const standard = rated && findStandard(rated.framework, name)?.standard;
  return rated?.standards.find(({ match }) => match && match.standard === standard)?.level;
}

function printedLevel(place: Place, framework: Framework): Offer[] {
  const level = givenLevel(place, String(place.path.at(-1)));
  return levels(framework, level && { level, why: "as its section says" });
}

function printedStandards(place: Place, framework: Framework): Offer[] {
  const counted = framework.domains.flatMap(({ standards }) => standards).filter(({ rated }) => rated);
  const printed = new Set([...place.written].map((name) => findStandard(framework, name)?.standard));
  return counted
    .filter((standard) => !printed.has(standard))
    .map((standard) => {
      const name = nameOf(standard);
      const label = givenLevel(place, name)?.label;
      return { label: name, kind: "name", name, value: label ? textOf(label) : stop, detail: label };
    });
}
