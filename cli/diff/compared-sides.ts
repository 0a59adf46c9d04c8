/** Two reports with what changed between them, as every printer gets them. */
import type { ReportChanges } from "../../core/src/compare/report-changes.ts";
import type { ReadSide } from "./read-side.ts";

/** What is to be told. */
export interface ComparedSides {
  readonly before: ReadSide;
  readonly after: ReadSide;
  readonly changes: ReportChanges;
}
