/** What a format says of files, without the command line around it. */
import { readFileSync } from "node:fs";
import { type CheckedFile, checkFile } from "../../cli/check/checked-file.ts";
import { countFile, emptyTally, type Tally } from "../../cli/check/tally.ts";
import { type FormatName, formats } from "../../cli/reporters/index.ts";
import type { Reporter, ReporterOptions } from "../../cli/reporters/reporter.ts";
import { builtInRules } from "../../core/src/rules/index.gen.ts";
import { testCore } from "../support/core.ts";

/** As the command line is without options, and with hints. */
export const usualOptions: ReporterOptions = {
  colours: false,
  columns: undefined,
  shown: "hint",
  rules: builtInRules,
  failOn: "error",
  maxWarnings: undefined,
  rulePage: async (id) => readFileSync(`core/src/rules/${id}.md`, "utf8"),
  pathInRepository: (shown) => shown,
};

/** What was put out, and what for the page about the job. */
export interface Reported {
  readonly text: string;
  readonly jobSummary: string | undefined;
  readonly tally: Tally;
}

/** Everything that a format puts out about the files. */
export async function reported(
  format: FormatName,
  files: readonly CheckedFile[],
  options: Partial<ReporterOptions> = {},
): Promise<Reported> {
  const make = await formats[format].load();
  const reporter: Reporter = make({ ...usualOptions, ...options });
  const tally = emptyTally();
  const texts = files.map((file) => {
    countFile(tally, file.problems);
    return reporter.file(file);
  });
  const text = `${texts.join("")}${await reporter.end(tally)}`;
  return { text, jobSummary: reporter.jobSummary?.(tally), tally };
}

/** A file of the project, checked. */
export function checkedExample(name: string): CheckedFile {
  const content = { kind: "text", text: readFileSync(name, "utf8") } as const;
  return checkFile(testCore(), name, content, { rules: {}, maxFileSize: 1e6 });
}

/** The example with mistakes of every kind, and the one that is right. */
export const exampleFiles = [
  "examples/south-tyneside-and-gateshead.inspection.yaml",
  "examples/with-mistakes.inspection.yaml",
].map(checkedExample);
