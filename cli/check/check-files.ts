/** What `check` does: reads each file, checks it, and hands it to every reporter as soon as it is done. */
import type { FileContent, Host } from "../../core/src/host.ts";
import { type Configurations, type Core, kindOf } from "../../core/src/index.ts";
import { nodeHost } from "../../host/node-host.ts";
import { counted } from "../reporters/counted.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { CheckOptions, RuleLevels } from "./check-options.ts";
import { type CheckedFile, checkFile } from "./checked-file.ts";
import { chosenLevels, unknownRule } from "./chosen-rules.ts";
import { heedConfigurations, openConfigurations } from "./configured.ts";
import { makeCore } from "./make-core.ts";
import { type OpenOutputs, openOutputs } from "./outputs.ts";
import { progressOf } from "./progress.ts";
import { reasonOf } from "./reason.ts";
import { findSources, type Source, type Sources } from "./sources.ts";
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

  const chosen = await openConfigurations(options, core, host, terminal);
  if (chosen.mistake) return refuse(terminal, chosen.mistake);
  const { configurations } = chosen;
  const levels = chosenLevels(options, core.parts.rules);

  const { sources, complaints } = await findConfigured(paths, options, { host, terminal, configurations });
  for (const complaint of complaints) terminal.tell(complaint);
  if (sources.length === 0 && complaints.length > 0) return 2;

  const outputs = await openOutputs(options, terminal, core.parts.rules);
  const { tally, unread } = await checkSources(sources, {
    core,
    options,
    levels,
    outputs,
    terminal,
    configurations,
  });
  const written = await outputs.end(tally);
  if (tooManyWarnings(tally, options.maxWarnings)) {
    terminal.tell(
      `Found ${counted(tally.warnings, "warning")}, and --max-warnings allows ${options.maxWarnings}.`,
    );
  }
  return complaints.length > 0 || unread > 0 || !written ? 2 : exitCodeOf(tally, options);
}

/** The files to check, as far as their configurations let them in. */
async function findConfigured(
  paths: readonly string[],
  options: CheckOptions,
  given: { host: Host; terminal: Terminal; configurations: Configurations | undefined },
): Promise<Sources> {
  const found = await findSources(paths, options, given);
  if (!given.configurations) return found;
  const { folder } = given.terminal;
  const { allowEmpty } = options;
  const heeded = await heedConfigurations(found.sources, given.configurations, { folder, allowEmpty });
  return { sources: heeded.sources, complaints: [...found.complaints, ...heeded.complaints] };
}

interface Run {
  readonly core: Core;
  readonly options: CheckOptions;
  /** Levels that win over those of configurations. */
  readonly levels: RuleLevels;
  readonly outputs: OpenOutputs;
  readonly terminal: Terminal;
  readonly configurations: Configurations | undefined;
}

async function checkSources(sources: readonly Source[], run: Run): Promise<{ tally: Tally; unread: number }> {
  const tally = emptyTally();
  let unread = 0;
  const progress = progressOf(sources.length, run.terminal);
  for (const source of sources) {
    const file = await checkSource(source, run);
    if (file) {
      countFile(tally, file.problems);
      run.outputs.file(file);
    } else unread++;
    progress(tally.files + unread);
  }
  return { tally, unread };
}

async function checkSource(
  { shown, path, read }: Source,
  { core, options, levels, terminal, configurations }: Run,
): Promise<CheckedFile | undefined> {
  let content: FileContent;
  try {
    content = await read();
  } catch (thrown) {
    terminal.tell(`“${shown}” cannot be read: ${reasonOf(thrown)}.`);
    return undefined;
  }
  const kind = kindOf(shown, content.kind === "text" ? content.text : "");
  const surroundings = await configurations?.of(path, kind);
  const rules = { ...surroundings?.settings.rules, ...levels };
  return checkFile(core, shown, content, { rules, surroundings, maxFileSize: options.maxFileSize });
}

function mistakeIn(paths: readonly string[], options: CheckOptions, core: Core): string | undefined {
  if (options.stdinFilename !== undefined && !paths.includes("-")) {
    return "--stdin-filename names standard input, which is read when one of the paths is “-”.";
  }
  return unknownRule(options, core.parts.rules);
}
