/** A count is larger than what it is a count of. */
import { partsAboveWholes } from "../lint/claims/checks/parts-above-wholes.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import {
  adviceOnTotal,
  populationPlaces,
  type QuotedFigure,
  quotedFigures,
} from "../lint/figures/quoted-figures.ts";
import type { Found, ReportRule } from "../lint/rule.ts";

export const countAboveTotal: ReportRule = {
  id: "count-above-total",
  summary: "A count is larger than the number it is a count of.",
  severity: "error",
  reads: "report",
  follows: "text",
  check(facts, say) {
    for (const figure of quotedFigures(facts)) {
      const found = aboveTotal(figure) ?? abovePopulation(figure);
      if (found) say(found);
    }
    sayDisagreements(partsAboveWholes(facts), say);
  },
};

function aboveTotal(figure: QuotedFigure): Found | undefined {
  const { part, count, of, total } = figure;
  // An “of” below one is told by the check of the format.
  if (of !== undefined && of < 1) return undefined;
  if (count === undefined || total === undefined || count <= total) return undefined;
  return {
    at: part.at("count"),
    message: `${count} cannot be a count of ${total}.${adviceOnTotal(figure)}`,
    related: populationPlaces(figure),
    data: { actual: count, total },
  };
}

/** A part of a population is often smaller than the whole; one that is larger was perhaps meant of another. */
function abovePopulation({ part, of, base }: QuotedFigure): Found | undefined {
  if (of === undefined || base?.total === undefined || of <= base.total) return undefined;
  const label = base.label ?? `in the population “${base.name}”`;
  return {
    at: part.at("of"),
    message: `${of} is more than the ${base.total} ${label}. If it is of others, name their population.`,
    related: [{ range: base.part.at("total"), message: `There are ${base.total} ${label}.` }],
    severity: "hint",
    data: { actual: of, total: base.total },
  };
}
