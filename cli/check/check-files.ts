/** What `check` does: reads each file, checks it, and hands it to every reporter as soon as it is done. */
import type { FileContent } from "../../core/src/host.ts";
import type { Core } from "../../core/src/index.ts";
import { type Problem, type Severity, severities } from "../../core/src/problem.ts";
import { closestOf } from "../../core/src/schema/closest.ts";
import { nodeHost } from "../../host/node-host.ts";
import { counted } from "../reporters/counted.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import { type CheckedFile, checkFile } from "./checked-file.ts";
import { makeCore } from "./make-core.ts";
import { type OpenOutputs, openOutputs } from "./outputs.ts";
import { progressOf } from "./progress.ts";
import { reasonOf } from "./reason.ts";
import { findSources, type Source } from "./sources.ts";
import { countFile, emptyTally, exitCodeOf, type Tally, tooManyWarnings } from "./tally.ts";

/** Checks the paths and reports what it finds. Gives 2 when any of them could not be checked. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = nodeHost({ maxBytes: options.maxFileSize, log: (line) => terminal.tell(line) });
  const core = makeCore(host, options.maxFileSize);
  const mistake = mistakeIn(paths, options, core);
  if (mistake) return refuse(terminal, mistake);

  const { sources, complaints } = await findSources(paths, options, { host, terminal });
  for (const complaint of complaints) terminal.tell(complaint);
  if (sources.length === 0 && complaints.length > 0) return 2;

  const outputs = openOutputs(options, terminal, core.parts.rules);
  const { tally, unread } = await checkSources(sources, { core, options, outputs, terminal });
  const written = await outputs.end(tally);
  if (tooManyWarnings(tally, options.maxWarnings)) {
    terminal.tell(
      `Found ${counted(tally.warnings, "warning")}, and --max-warnings allows ${options.maxWarnings}.`,
    );
  }
  return complaints.length > 0 || unread > 0 || !written ? 2 : exitCodeOf(tally, options);
}

interface Run {
  readonly core: Core;
  readonly options: CheckOptions;
  readonly outputs: OpenOutputs;
  readonly terminal: Terminal;
}

async function checkSources(sources: readonly Source[], run: Run): Promise<{ tally: Tally; unread: number }> {
  const tally = emptyTally();
  let unread = 0;
  const progress = progressOf(sources.length, run.terminal);
  for (const source of sources) {
    const file = await checkSource(source, run);
    if (file) {
      countFile(tally, file.problems);
      run.outputs.file({ ...file, problems: atLeast(file.problems, run.options.severity) });
    } else unread++;
    progress(tally.files + unread);
  }
  return { tally, unread };
}

async function checkSource(
  { shown, read }: Source,
  { core, options, terminal }: Run,
): Promise<CheckedFile | undefined> {
  let content: FileContent;
  try {
    content = await read();
  } catch (thrown) {
    terminal.tell(`“${shown}” cannot be read: ${reasonOf(thrown)}.`);
    return undefined;
  }
  return checkFile(core, shown, content, { rules: options.rule, maxFileSize: options.maxFileSize });
}

function mistakeIn(paths: readonly string[], options: CheckOptions, core: Core): string | undefined {
  if (options.stdinFilename !== undefined && !paths.includes("-")) {
    return "--stdin-filename names standard input, which is read when one of the paths is “-”.";
  }
  const ids = core.parts.rules.map((rule) => rule.id);
  const unknown = Object.keys(options.rule).find((id) => !ids.includes(id));
  if (unknown === undefined) return undefined;
  const meant = closestOf(unknown, ids);
  return `There is no rule “${unknown}”${meant ? `; did you mean “${meant}”?` : ". “inspection-reports rules” lists them."}`;
}

function atLeast(problems: readonly Problem[], mildest: Severity): readonly Problem[] {
  const most = severities.indexOf(mildest);
  return problems.filter((problem) => severities.indexOf(problem.severity) <= most);
}
