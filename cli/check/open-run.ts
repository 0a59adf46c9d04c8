/**
 * What every command that goes through reports begins with: the core, the rules as they were chosen, the
 * configurations, and the files.
 */
import type { FileContent, Host } from "../../core/src/host.ts";
import { type Configurations, type Core, kindOf } from "../../core/src/index.ts";
import { nodeHost } from "../../host/node-host.ts";
import { recordingHost } from "../../host/recording-host.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions, RuleLevels } from "./check-options.ts";
import type { CheckSettings } from "./checked-file.ts";
import { chosenLevels, unknownRule } from "./chosen-rules.ts";
import { complaintsOfClosed, heedConfigurations, openConfigurations } from "./configured.ts";
import { makeCore } from "./make-core.ts";
import { reasonOf } from "./reason.ts";
import { findSources, type Source, type Sources } from "./sources.ts";

/** What a run needs to be told. */
export type RunOptions = Pick<
  CheckOptions,
  "rule" | "select" | "ignore" | "config" | "allowEmpty" | "stdinFilename" | "maxFileSize"
>;

/** A run that can begin. */
export interface OpenRun {
  readonly core: Core;
  readonly host: Host;
  readonly sources: readonly Source[];
  /** Whether something was told that makes the run incomplete, such as a path with no file. */
  readonly isIncomplete: boolean;
  /** Undefined where none is heeded. */
  readonly configurations: Configurations | undefined;
  /** The severities that were asked for, which win over configurations. */
  readonly levels: RuleLevels;
  /** What holds for a file, by its configuration and the command line. */
  settingsOf(source: Source, content: FileContent): Promise<CheckSettings>;
}

/**
 * Opens a run. Tells what is wrong with the words of the command; undefined where there is nothing to go through then.
 * `asked` takes the files and folders that it looks at.
 */
export async function openRun(
  paths: readonly string[],
  options: RunOptions,
  terminal: Terminal,
  asked?: Set<string>,
): Promise<OpenRun | undefined> {
  const disk = nodeHost({ maxBytes: options.maxFileSize, log: (line) => terminal.tell(line) });
  const host = asked ? recordingHost(disk, asked) : disk;
  const core = makeCore(host, options.maxFileSize);
  const mistake = mistakeIn(paths, options, core);
  const chosen = mistake ? { mistake } : await openConfigurations(options, core, host, terminal);
  if (chosen.mistake) {
    terminal.tell(chosen.mistake);
    return undefined;
  }
  const { configurations } = chosen;
  const { sources, complaints } = await findConfigured(paths, options, { host, terminal, configurations });
  for (const complaint of complaints) terminal.tell(complaint);
  const levels = chosenLevels(options, core.parts.rules);
  const isIncomplete = complaints.length > 0;
  if (sources.length === 0 && isIncomplete) return undefined;
  return {
    core,
    host,
    sources,
    isIncomplete,
    configurations,
    levels,
    async settingsOf({ shown, path }, content) {
      const kind = kindOf(shown, content.kind === "text" ? content.text : "");
      const surroundings = await configurations?.of(path, kind);
      const rules = { ...surroundings?.settings.rules, ...levels };
      return { rules, surroundings, maxFileSize: options.maxFileSize };
    },
  };
}

/** The content of a file; undefined where it cannot be read, which is told. */
export async function readSource(
  { shown, read }: Source,
  terminal: Terminal,
): Promise<FileContent | undefined> {
  try {
    return await read();
  } catch (thrown) {
    terminal.tell(`“${shown}” cannot be read: ${reasonOf(thrown)}.`);
    return undefined;
  }
}

/** The files to go through, as far as their configurations let them in. */
async function findConfigured(
  paths: readonly string[],
  options: RunOptions,
  given: { host: Host; terminal: Terminal; configurations: Configurations | undefined },
): Promise<Omit<Sources, "closed">> {
  const { folder } = given.terminal;
  const { closed, ...searched } = await findSources(paths, options, given);
  const ofClosed = await complaintsOfClosed(closed, given.configurations, folder);
  const found = { ...searched, complaints: [...searched.complaints, ...ofClosed] };
  if (!given.configurations) return found;
  const { allowEmpty } = options;
  const heeded = await heedConfigurations(found.sources, given.configurations, { folder, allowEmpty });
  return { sources: heeded.sources, complaints: [...found.complaints, ...heeded.complaints] };
}

function mistakeIn(paths: readonly string[], options: RunOptions, core: Core): string | undefined {
  if (options.stdinFilename !== undefined && !paths.includes("-")) {
    return "--stdin-filename names standard input, which is read when one of the paths is “-”.";
  }
  return unknownRule(options, core.parts.rules);
}
