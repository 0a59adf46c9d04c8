/** A report as if it had only some of its texts. */
import { Once } from "./once.ts";
import type { Prose, Report } from "./report.ts";

/** The same report with these texts alone. What is worked out from them is kept apart from what all texts give. */
export function withTexts(report: Report, prose: readonly Prose[]): Report {
  return { ...report, prose, once: new Once() };
}
