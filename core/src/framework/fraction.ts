/**
 * Exact arithmetic for figures. Ratings turn on "at least" and "more than", where a floating-point
 * number may stand on the wrong side of an edge.
 */

/** `top` over `bottom`; `bottom` is positive. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** A number of at most six decimals, such as a percentage, as a fraction. */
export function fractionOf(value: number): Fraction {
  return Number.isInteger(value) ? { top: value, bottom: 1 } : { top: Math.round(value * 1e6), bottom: 1e6 };
}

/** A number, or a text such as "5/6" taken as that part of `whole`. */
export function partOf(written: number | string, whole: number): Fraction {
  if (typeof written === "number") return fractionOf(written);
  const [top = 0, bottom = 1] = written.split("/").map(Number);
  return { top: top * whole, bottom: bottom || 1 };
}

/** The sum of fractions; zero for none. */
export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (sum, next) =>
      reduced({ top: sum.top * next.bottom + next.top * sum.bottom, bottom: sum.bottom * next.bottom }),
    {
      top: 0,
      bottom: 1,
    },
  );
}

/** The product of two fractions. */
export function timesOf(a: Fraction, b: Fraction): Fraction {
  return reduced({ top: a.top * b.top, bottom: a.bottom * b.bottom });
}

/** One fraction over another; zero over anything is zero. */
export function overOf(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0) return { top: 0, bottom: 1 };
  const sign = b.top < 0 ? -1 : 1;
  return reduced({ top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign });
}

/** Negative when `a` is smaller, positive when it is larger. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.top * b.bottom - b.top * a.bottom;
}

/** The nearest ordinary number, for showing. */
export function numberOf({ top, bottom }: Fraction): number {
  return top / bottom;
}

/** What is no number stays none: it reaches no edge, and so no level. */
function reduced({ top, bottom }: Fraction): Fraction {
  if (!Number.isFinite(top) || !Number.isFinite(bottom)) return { top, bottom };
  const divisor = commonDivisor(Math.abs(top), bottom) || 1;
  return { top: top / divisor, bottom: bottom / divisor };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
