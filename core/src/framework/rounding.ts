/** Rounding as a framework prescribes it, done exactly. */
import { type Fraction, fractionOf } from "./fraction.ts";
import type { Rounding } from "./framework.ts";

/** The rounded value. `exact` gives it back as it is, and so does a mode without its decimals. */
export function roundFraction(value: Fraction, rounding: Rounding): Fraction {
  if (rounding.mode === "exact" || !Number.isInteger(rounding.decimals)) return value;
  const scale = 10 ** rounding.decimals;
  const scaled = value.top * scale;
  const down = Math.floor(scaled / value.bottom);
  const rest = scaled - down * value.bottom;
  const up = isUp(rounding.mode, rest * 2 - value.bottom, down);
  return fractionOf((up ? down + 1 : down) / scale);
}

/** `overHalf` is positive above the half, zero on it. */
function isUp(mode: "halfUp" | "halfEven" | "down", overHalf: number, down: number): boolean {
  if (mode === "down" || overHalf < 0) return false;
  if (overHalf > 0 || mode === "halfUp") return true;
  return down % 2 !== 0;
}
