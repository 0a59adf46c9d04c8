/** A report as a document to be handed over has it. */
import { finishReport } from "./finish-report.ts";
import type { FinishedReport } from "./finished-report.ts";
import { markOfErrors } from "./mark-of-errors.ts";
import { errorsIn } from "./refusal.ts";
import type { ReportSource } from "./render-text.ts";
import { withoutGaps } from "./without-gaps.ts";

/** Puts it together without gaps. A published report with errors, which somebody insisted on, is marked as such. */
export function finishDocument({
  report,
  rated,
  problems,
}: Pick<ReportSource, "report" | "rated" | "problems">): FinishedReport {
  const finished = withoutGaps(finishReport(report, rated));
  const errors = errorsIn(problems).length;
  const watermark = finished.watermark ?? markOfErrors(errors);
  return { ...finished, errors, watermark };
}
