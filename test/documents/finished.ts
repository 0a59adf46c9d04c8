/** Finished reports for the tests of documents, from the real core. */
import { finishReport } from "../../core/src/export/finish-report.ts";
import type { FinishedReport } from "../../core/src/export/finished-report.ts";
import { type Fact, factsOf } from "../../core/src/export/read-back.ts";
import type { RatedReport } from "../../core/src/framework/rate-report.ts";
import type { Report } from "../../core/src/model/report.ts";
import { testCore } from "../support/core.ts";
import { exampleReport } from "../support/previewed-report.ts";

/** A report as its readers get it. Throws for what is no report. */
export function finished(text: string): FinishedReport {
  const { report, rated } = ratedReport(text);
  return finishReport(report, rated);
}

/** What a document of the report must say, in order. */
export function factsOfText(text: string): Fact[] {
  const { report, rated } = ratedReport(text);
  return factsOf(report, rated);
}

/** The example before it is published. */
export function draftOfExample(): string {
  return exampleReport().replace(/^status: .*$/m, "status: draft");
}

function ratedReport(text: string): { report: Report; rated: RatedReport | undefined } {
  const { report, rated } = testCore().analyse("a.inspection.yaml", text).documents[0] ?? {};
  if (!report) throw new Error("This is no report.");
  return { report, rated };
}
