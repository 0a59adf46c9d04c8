/** What a reporter is: it turns checked files, one after the other, and the final counts into text. */
import type { Rule } from "../../core/src/lint/rule.ts";
import type { Severity } from "../../core/src/problem.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import type { Tally } from "../check/tally.ts";

/** What a reporter may use. Only a reporter for people looks at colours and columns. */
export interface ReporterOptions {
  readonly colours: boolean;
  /** Characters in a line of the screen; undefined when it is not known. */
  readonly columns: number | undefined;
  /** The mildest severity that is shown. */
  readonly shown: Severity;
  /** The rules that can be explained. */
  readonly rules: readonly Rule[];
}

/** A reporter at work on one run. Each call gives the text to put out next; it may be empty. */
export interface Reporter {
  file(file: CheckedFile): string;
  end(tally: Tally): string;
}

/** Makes a reporter for one run. */
export type MakeReporter = (options: ReporterOptions) => Reporter;
