/** What the two reports are called. */
import type { ReportStatus } from "../../core/src/model/report.ts";
import type { ReadSide } from "./read-side.ts";

const statusNames: Readonly<Record<ReportStatus, string>> = {
  draft: "draft",
  "factual-accuracy": "draft for factual accuracy check",
  published: "published",
};

/** How far a report has come, in words; a word that is no status as it is. */
export function sayStatus(written: string): string {
  return Object.hasOwn(statusNames, written) ? statusNames[written as ReportStatus] : written;
}

/** "final.inspection.yaml (published)". */
export function saySide({ shown, report }: ReadSide): string {
  return `${shown} (${statusNames[report.status]})`;
}
