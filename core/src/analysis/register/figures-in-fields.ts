/** Figures that stand in fields of their own: populations, the printed score, key questions, named figures. */
import { quotedFigures } from "../../lint/figures/quoted-figures.ts";
import { isRoundedShare, shareOf } from "../../lint/figures/share.ts";
import type { ReportFacts } from "../../lint/rule.ts";
import { countedScore } from "../../lint/standards/counted-score.ts";
import { figureReferences } from "../../model/text-references.ts";
import { figureValue } from "../../values/figure-value.ts";
import { type QuotedFigureRow, unchecked, verdictOf } from "./register-row.ts";

/** A row for each, and for each `{{id}}` in prose. In no order. */
export function figuresInFields(facts: ReportFacts): QuotedFigureRow[] {
  return [...populations(facts), ...printedScore(facts), ...quoted(facts), ...references(facts)];
}

function populations({ report }: ReportFacts): QuotedFigureRow[] {
  return report.populations.flatMap(({ part, name, label, total }) =>
    total === undefined
      ? []
      : [{ ...unchecked, range: part.at("total"), kind: "population", words: label ?? name, count: total }],
  );
}

function printedScore({ report, rated }: ReportFacts): QuotedFigureRow[] {
  const { ratings } = report;
  if (!ratings?.score) return [];
  const { points, maximum } = ratings.score;
  const counted = rated && countedScore(rated);
  return [
    {
      range: ratings.part.at("score"),
      kind: "score",
      words: `${points}/${maximum}`,
      count: points,
      of: maximum,
      ...(counted
        ? {
            verdict: verdictOf(counted.points === points && counted.maximum === maximum),
            against: `the ratings: ${counted.sum} = ${counted.points} of ${counted.maximum}`,
          }
        : unchecked),
    },
  ];
}

function quoted(facts: ReportFacts): QuotedFigureRow[] {
  return quotedFigures(facts).flatMap(({ part, percent, count, total, base, isKeyQuestion }) => {
    if (percent === undefined && count === undefined) return [];
    const share = shareOf(count, total);
    const isChecked = share && percent !== undefined && count !== undefined && total !== undefined;
    return [
      {
        range: part.at(percent === undefined ? "count" : "percent"),
        kind: isKeyQuestion ? "key question" : "named figure",
        words: part.value(isKeyQuestion ? "question" : "label")?.text ?? "",
        percent,
        count,
        of: total,
        population: base?.label ?? base?.name,
        ...(isChecked
          ? {
              verdict: verdictOf(isRoundedShare(percent, count, total)),
              against: `${count} of ${total} is ${share.text} per cent`,
            }
          : unchecked),
      } satisfies QuotedFigureRow,
    ];
  });
}

/** Figures that prose quotes by their name: they cannot disagree with what they are printed from. */
function references({ report }: ReportFacts): QuotedFigureRow[] {
  const figures = new Map(report.figures.map((figure) => [figure.name, figure]));
  return figureReferences(report).map(({ id, range }) => {
    const figure = figures.get(id);
    return {
      range,
      kind: "reference",
      words: `{{${id}}}`,
      percent: figure?.percent,
      count: figure?.count,
      of: figure?.of,
      population: figure?.population?.text,
      verdict: verdictOf(figure !== undefined),
      against: figure ? `figures: ${figureValue(figure) ?? id}` : "there is no such figure",
    };
  });
}
