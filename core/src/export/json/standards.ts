/** The standards of a report for programs, each with what its figures give and why. */
import { judgeDiscretion } from "../../framework/discretion.ts";
import { splitName } from "../../framework/find-standard.ts";
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";
import type { Quoted, Report, StandardPart } from "../../model/report.ts";
import { totalOf } from "../total-of.ts";
import { writtenPercent } from "../written-percent.ts";

/** In the order of the report. `quoted` gives the figures of a key question. */
export function standardRecords(
  report: Report,
  rated: RatedReport | undefined,
  quoted: (figures: Quoted) => object,
): object[] {
  return report.domains.flatMap(({ domain, standards }) =>
    standards.map((written) => {
      const known = rated?.standards.find((standard) => standard.written === written);
      const name = splitName(written.standard?.text ?? "");
      const { rating } = known ?? {};
      return {
        number: known?.match?.standard.number ?? (name.number || null),
        title: name.title || null,
        domain: domain?.text.trim() ?? null,
        rating: written.rating?.text.trim() ?? null,
        notRated: notRatedOf(written),
        points: known?.level?.points ?? null,
        counted: known?.match?.standard.counted ?? null,
        computed: rating?.status === "rated" ? (rating.level?.label ?? null) : null,
        trace: rating?.trace ?? [],
        keyQuestions: written.keyQuestions.map((question) => ({
          question: question.question?.text.replace(/\s+/g, " ").trim() ?? null,
          ...quoted({
            ...question,
            percent: writtenPercent(question),
            of: totalOf(question, report, known?.match?.standard),
          }),
          decides: rating?.drivers.includes(question.question?.text ?? "") ?? false,
        })),
        discretion: discretionOf(written, known, rated),
      };
    }),
  );
}

function notRatedOf({ notRated }: StandardPart): object | null {
  return notRated ? { reason: notRated.value("reason")?.text.trim() ?? null } : null;
}

function discretionOf(
  { discretion }: StandardPart,
  known: RatedStandard | undefined,
  rated: RatedReport | undefined,
): object | null {
  if (!discretion) return null;
  const { match, rating, level } = known ?? {};
  const rollUp = rated?.framework.rollUps[match?.standard.ratedBy ?? ""];
  const verdict =
    rated && rating && level ? judgeDiscretion(rated.framework, rollUp, rating, level) : undefined;
  const { distance } = verdict ?? {};
  return {
    from: discretion.from?.text.trim() ?? null,
    reason: discretion.reason?.text.trim() ?? null,
    distance: distance !== undefined && Number.isFinite(distance) ? distance : null,
    withinMargin: verdict ? verdict.kind === "within" : null,
  };
}
