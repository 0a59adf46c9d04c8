/** A percentage that no count of the people or cases it is said to be of can give. */
import { attainablePercentages } from "../lint/claims/checks/attainable-percentages.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import { countsFor, nearestCounts } from "../lint/figures/counts-for.ts";
import { type QuotedFigure, quotedFigures } from "../lint/figures/quoted-figures.ts";
import { shareOf } from "../lint/figures/share.ts";
import type { Found, ReportRule } from "../lint/rule.ts";

export const percentageNotAttainable: ReportRule = {
  id: "percentage-not-attainable",
  summary: "No count of those it is said to be of gives this percentage.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    for (const figure of quotedFigures(facts)) {
      const found = notAttainable(figure);
      if (found) say(found);
    }
    sayDisagreements(attainablePercentages(facts), say);
  },
};

/** Only where the figure says itself how many it is of: a part of a population may have answered. */
function notAttainable({ part, percent, count, of }: QuotedFigure): Found | undefined {
  if (percent === undefined || count !== undefined || of === undefined) return undefined;
  const near = nearestCounts(percent, of);
  if (near.length === 0 || countsFor(percent, of)) return undefined;
  const possible = near.map((one) => `${one} of ${of} is ${shareOf(one, of)?.text} per cent`);
  return {
    at: part.at("percent"),
    message: `No count out of ${of} is ${percent} per cent: ${possible.join(", ")}.`,
    related: [{ range: part.at("of"), message: `Of ${of}.` }],
    data: { actual: percent, n: of, nearest: near },
  };
}
