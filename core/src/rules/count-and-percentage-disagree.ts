/** A count and a percentage stand side by side, and the one is not the share that the other says. */
import { sharesOfCounts } from "../lint/claims/checks/shares-of-counts.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import { chosenFix, replace } from "../lint/edits/edit.ts";
import {
  adviceOnTotal,
  populationPlaces,
  type QuotedFigure,
  quotedFigures,
} from "../lint/figures/quoted-figures.ts";
import { decimalsOf, isRoundedShare, shareOf } from "../lint/figures/share.ts";
import type { Found, ReportRule } from "../lint/rule.ts";

export const countAndPercentageDisagree: ReportRule = {
  id: "count-and-percentage-disagree",
  summary: "A percentage is not what its count makes of the number it is of.",
  severity: "error",
  reads: "report",
  follows: "text",
  check(facts, say) {
    for (const figure of quotedFigures(facts)) {
      const found = disagreement(figure);
      if (found) say(found);
    }
    sayDisagreements(sharesOfCounts(facts), say);
  },
};

function disagreement(figure: QuotedFigure): Found | undefined {
  const { part, percent, count, total } = figure;
  const share = shareOf(count, total);
  if (
    percent === undefined ||
    percent < 0 ||
    percent > 100 ||
    !share ||
    count === undefined ||
    total === undefined
  )
    return undefined;
  if (isRoundedShare(percent, count, total)) return undefined;
  const decimals = decimalsOf(percent);
  const expected = decimals > 0 ? [((100 * count) / total).toFixed(decimals)] : share.wholes.map(String);
  const at = part.at("percent");
  const says =
    expected.length > 1
      ? `${share.text} per cent, which rounds to ${expected.join(" or ")}`
      : `${expected[0]} per cent`;
  return {
    at,
    message: `${count} of ${total} is ${says}, not ${percent}.${adviceOnTotal(figure)}`,
    related: populationPlaces(figure),
    fixes: expected.map((value) => chosenFix(`Write ${value}`, replace(at, value))),
    data: { expected: expected.map(Number), actual: percent, k: count, n: total },
  };
}
