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
  /** What gives exit code 1. */
  readonly failOn: Severity | "never";
  readonly maxWarnings: number | undefined;
  /** The page of a rule, as Markdown. Rejects when there is none. */
  rulePage(id: string): Promise<string>;
  /** A file, named as in a `CheckedFile`, as the service that runs the pipeline calls it. */
  pathInRepository(shown: string): string;
}

/** A reporter at work on one run. Each call gives the text to put out next; it may be empty. */
export interface Reporter {
  file(file: CheckedFile): string;
  end(tally: Tally): string | Promise<string>;
  /** Markdown for the page that the service shows about the run, beside what is put out. */
  jobSummary?(tally: Tally): string;
}

/** Makes a reporter for one run. */
export type MakeReporter = (options: ReporterOptions) => Reporter;

/** A format that can be asked for. */
export interface ReportFormat {
  /** A few words for the help. */
  readonly about: string;
  /** People see what --severity lets through; programs get everything, and choose for themselves. */
  readonly readers: "people" | "programs";
  /** Loads it: a run reads the code of no format that it does not print. */
  readonly load: () => Promise<MakeReporter>;
}
