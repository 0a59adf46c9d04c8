/** The answers to the key questions of a report, each with all that can be said about its figures. */
import { findKeyQuestion } from "../../framework/find-standard.ts";
import type { Framework, FrameworkKeyQuestion, RollUp } from "../../framework/framework.ts";
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";
import { checkableStandards } from "../../lint/standards/checkable-standards.ts";
import type { KeyQuestionPart, Population, Quoted, Report, StandardPart } from "../../model/report.ts";

/** One answer. */
export interface Answer {
  readonly question: KeyQuestionPart;
  readonly written: StandardPart;
  /** The framework's counterpart and rating; undefined where it is not sure which standard this is. */
  readonly rated: RatedStandard | undefined;
  /** How the rating follows from this figure; undefined where a single answer lies in no band. */
  readonly rollUp: RollUp | undefined;
  /** Members in all; undefined where that is not known. */
  readonly total: number | undefined;
  /** What those members are: "cases inspected". */
  readonly label: string | undefined;
}

/** Every answer in the order of the report; worked out once. */
export function answers({ report, rated }: { report: Report; rated: RatedReport | undefined }): Answer[] {
  return report.once.get(answers, () => collect(report, rated));
}

function collect(report: Report, rated: RatedReport | undefined): Answer[] {
  const sure = new Map(checkableStandards(rated).map((standard) => [standard.written, standard]));
  return report.domains.flatMap(({ standards }) =>
    standards.flatMap((written) => {
      const standard = sure.get(written);
      const known = standard?.match.standard;
      const rollUp = rated && standard && bandingOf(rated.framework, standard);
      return written.keyQuestions.map((question): Answer => {
        const asked = question.question && known && findKeyQuestion(known, question.question.text);
        return { question, written, rated: standard, rollUp, ...membersOf(question, asked, report) };
      });
    }),
  );
}

/** A single answer has a band of its own only where one answer decides, as the lowest does. */
function bandingOf(framework: Framework, { match }: RatedStandard): RollUp | undefined {
  const { rated, basis, ratedBy = "" } = match?.standard ?? {};
  if (!rated || (basis !== "percentage" && basis !== "count") || !Object.hasOwn(framework.rollUps, ratedBy))
    return undefined;
  const rollUp = framework.rollUps[ratedBy];
  const { measure, bands } = rollUp ?? {};
  const isOne = measure?.of === "value" && (measure.kind === "min" || measure.kind === "max");
  return bands && isOne ? rollUp : undefined;
}

/** What a figure is of: its own number, else the population that it or the framework names. */
export function membersOf(
  { of, population }: Quoted,
  asked: FrameworkKeyQuestion | undefined,
  report: Report,
): Pick<Answer, "total" | "label"> {
  if (of !== undefined) return { total: of, label: undefined };
  const id = population?.text ?? asked?.population;
  const base = id === undefined ? undefined : populationsById(report).get(id);
  return { total: base?.total, label: base?.label };
}

function populationsById(report: Report): ReadonlyMap<string, Population> {
  return report.once.get(populationsById, () => {
    return new Map(report.populations.map((population) => [population.name, population]));
  });
}
