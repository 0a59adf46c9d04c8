/** A key question stands without its result, so the rating of its standard rests on nothing the reader can see. */
import { nameOf } from "../framework/find-standard.ts";
import { insertField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { isMisspelt } from "../lint/edits/misspelt-field.ts";
import { type QuotedFigure, quotedFigures } from "../lint/figures/quoted-figures.ts";
import { shareOf } from "../lint/figures/share.ts";
import { milder } from "../lint/milder.ts";
import { type Found, type ReportFacts, type ReportRule, severityOfMissing } from "../lint/rule.ts";
import { type CheckableStandard, checkableStandards } from "../lint/standards/checkable-standards.ts";
import type { KeyQuestionPart } from "../model/report.ts";
import type { Fix } from "../problem.ts";

export const percentageMissing: ReportRule = {
  id: "percentage-missing",
  summary: "A key question has no percentage yet.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check(facts, say) {
    const { report, rated } = facts;
    if (!report.complete) return;
    for (const standard of checkableStandards(rated)) {
      const { match, written } = standard;
      if (match.standard.basis !== "percentage" || written.notRated) continue;
      const missing = written.keyQuestions.filter(isWithoutResult);
      const severity = severityOfMissing(report.status);
      for (const found of findingsOf(standard, missing, facts))
        say({ ...found, severity: match.standard.rated ? severity : milder(severity, "warning") });
    }
  },
};

/** An empty or misspelt “percent:” is told by the check of the format, and so is a question without its words. */
function isWithoutResult({ part, question }: KeyQuestionPart): boolean {
  return question !== undefined && !part.has("percent") && !isMisspelt(part, "percent");
}

/** Where no question has a result, the standard is told once. */
function findingsOf(
  { match, written }: CheckableStandard,
  missing: readonly KeyQuestionPart[],
  facts: ReportFacts,
): Found[] {
  const all = written.keyQuestions.length;
  const hasCounts = missing.some(({ count }) => count !== undefined);
  if (all > 1 && missing.length === all && !hasCounts) {
    const message = `None of the ${all} key questions of ${nameOf(match.standard)} has a percentage yet.`;
    return [{ at: written.part.atName("keyQuestions"), message, data: { missing: all } }];
  }
  const figures = quotedFigures(facts);
  return missing.map((question) => {
    const figure = figures.find(({ part }) => part === question.part);
    const [percent] = shareOf(figure?.count, figure?.total)?.wholes ?? [];
    const sum = percent === undefined ? "" : `; ${figure?.count} of ${figure?.total} is ${percent} per cent`;
    return {
      at: question.part.at("question"),
      message: `This key question of ${nameOf(match.standard)} has no percentage yet${sum}.`,
      fixes: percent === undefined ? [] : addPercent(figure, percent, facts),
      ...(percent !== undefined && { data: { expected: percent } }),
    };
  });
}

function addPercent(figure: QuotedFigure | undefined, percent: number, { lines }: ReportFacts): Fix[] {
  const edit = figure && insertField(figure.part, ["question"], `percent: ${percent}`, lines);
  return edit ? [chosenFix(`Add “percent: ${percent}”`, edit)] : [];
}
