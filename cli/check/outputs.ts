/** Where findings go: each chosen format to standard output or to a file of its own. */
import { resolve } from "node:path";
import type { Rule } from "../../core/src/lint/rule.ts";
import { type Problem, type Severity, severities } from "../../core/src/problem.ts";
import { addToFile, replaceFile } from "../../host/write-file.ts";
import { pathInRepository } from "../reporters/path-in-repository.ts";
import type { Reporter } from "../reporters/reporter.ts";
import { readRulePage } from "../shipped.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions, Output } from "./check-options.ts";
import type { CheckedFile } from "./checked-file.ts";
import { reasonOf } from "./reason.ts";
import type { Tally } from "./tally.ts";

/** All outputs of a run. */
export interface OpenOutputs {
  /** Hands on one more file; what is printed appears at once. */
  file(file: CheckedFile): void;
  /** Hands on the end of the run. False when a file could not be written, which is then told. */
  end(tally: Tally): Promise<boolean>;
}

interface OpenOutput extends Output {
  readonly reporter: Reporter;
  readonly put: (text: string) => void;
  readonly texts: string[];
}

/** Opens the chosen outputs. */
export async function openOutputs(
  options: CheckOptions,
  terminal: Terminal,
  rules: readonly Rule[],
): Promise<OpenOutputs> {
  const outputs = await Promise.all(options.format.map((output) => open(output, options, terminal, rules)));
  return {
    file(file) {
      const shown = { ...file, problems: atLeast(file.problems, options.severity) };
      for (const { reporter, put, format } of outputs)
        put(reporter.file(format.readers === "people" ? shown : file));
    },
    async end(tally) {
      for (const { reporter, put } of outputs) put(await reporter.end(tally));
      const written = outputs.map((output) => write(output, terminal));
      return (await Promise.all([...written, tellPipeline(outputs, tally, terminal)])).every(Boolean);
    },
  };
}

async function open(
  output: Output,
  { color, severity, failOn, maxWarnings }: CheckOptions,
  terminal: Terminal,
  rules: readonly Rule[],
): Promise<OpenOutput> {
  const texts: string[] = [];
  const printed = output.path === undefined;
  const { columns, folder, pipeline } = terminal;
  const make = await output.format.load();
  const reporter = make({
    colours: printed && (color ?? terminal.colours),
    columns,
    shown: severity,
    rules,
    failOn,
    maxWarnings,
    rulePage: readRulePage,
    pathInRepository: (shown) => pathInRepository(shown, folder, pipeline.repository),
  });
  return { ...output, reporter, texts, put: printed ? terminal.print : (text) => void texts.push(text) };
}

/** What is at least as bad as the mildest that is shown. */
function atLeast(problems: readonly Problem[], mildest: Severity): readonly Problem[] {
  const most = severities.indexOf(mildest);
  return problems.filter((problem) => severities.indexOf(problem.severity) <= most);
}

/** Adds to the page about the run, where there is one and a format that fills it. False when it could not be written. */
async function tellPipeline(
  outputs: readonly OpenOutput[],
  tally: Tally,
  terminal: Terminal,
): Promise<boolean> {
  const { jobSummary } = terminal.pipeline;
  const text = outputs.map(({ reporter }) => reporter.jobSummary?.(tally)).find(Boolean);
  if (jobSummary === undefined || text === undefined) return true;
  return await writing(jobSummary, terminal, (path) => addToFile(path, text));
}

async function write({ path, texts }: OpenOutput, terminal: Terminal): Promise<boolean> {
  if (path === undefined) return true;
  return await writing(path, terminal, (place) => replaceFile(place, texts.join("")));
}

async function writing(
  path: string,
  terminal: Terminal,
  put: (place: string) => Promise<unknown>,
): Promise<boolean> {
  try {
    await put(resolve(terminal.folder, path));
    return true;
  } catch (thrown) {
    terminal.tell(`“${path}” cannot be written: ${reasonOf(thrown)}.`);
    return false;
  }
}
