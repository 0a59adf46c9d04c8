/** Where rounding decides: the values at which another mode of rounding gives another level. */
import { bandOf } from "./bands.ts";
import type { FrameworkProblem } from "./check.ts";
import { countOfChildren } from "./count-of-children.ts";
import { type Fraction, numberOf } from "./fraction.ts";
import type { Bands, Framework, Measure, RollUp } from "./framework.ts";
import { scaleOf } from "./levels.ts";
import { roundFraction } from "./rounding.ts";

// Frameworks are checked at every keystroke; a slip in a maximum must not try a million sums.
const mostSums = 2000;

/** A value that can be measured, and how it comes about. */
interface Possible {
  readonly value: Fraction;
  readonly text: string;
}

/** Listed for the author of a framework, as information; nothing where the measure is exact or always whole. */
export function checkRounding(
  framework: Framework,
  rollUp: RollUp,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  const { measure, rounding, bands } = rollUp;
  if (!measure || !bands || !rounding || rounding.mode === "exact") return [];
  const decided = possibleValues(framework, rollUp, measure).filter(({ value }) => {
    const given = (["halfUp", "halfEven", "down"] as const).map((mode) =>
      levelOf(roundFraction(value, { ...rounding, mode }), bands),
    );
    return new Set(given).size > 1;
  });
  if (decided.length === 0) return [];
  const message = `The rounding decides the level at ${decided.map(({ text }) => text).join(", ")}.`;
  return [{ path, severity: "info", message }];
}

/** Sums of whole numbers, as a mean or a share of the maximum turns them into values between. */
function possibleValues(framework: Framework, rollUp: RollUp, measure: Measure): Possible[] {
  const children = countOfChildren(framework, rollUp);
  const best = scaleOf(framework, rollUp)?.levels.at(-1)?.points ?? 0;
  if (measure.kind === "mean") {
    const sums = wholesTo(measure.of === "points" ? best * children : 0);
    return sums.map((sum) => possible(sum, { top: sum, bottom: children }, children));
  }
  if (measure.kind !== "percentOfMax") return [];
  const most = (measure.childMaximum ?? best) * children;
  return wholesTo(most).map((sum) => possible(sum, { top: 100 * sum, bottom: most }, most));
}

function possible(sum: number, value: Fraction, whole: number): Possible {
  const shown = numberOf(roundFraction(value, { mode: "halfUp", decimals: 2 }));
  return { value, text: `${sum} of ${whole} (${shown})` };
}

function wholesTo(most: number): number[] {
  return most > 0 && most <= mostSums ? Array.from({ length: Math.floor(most) + 1 }, (_, sum) => sum) : [];
}

function levelOf(value: Fraction, bands: Bands): string | undefined {
  return bandOf(value, bands, 100)?.level;
}
