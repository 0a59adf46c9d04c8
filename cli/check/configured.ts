/**
 * What configurations do to a run: they take files out of it, and a mistake in one is told before anything
 * else, since then reports are not checked as someone meant them to be.
 */
import { join, resolve } from "node:path";
import type { Host } from "../../core/src/host.ts";
import { Configurations, type Core, kindOf, type Problem, type Surroundings } from "../../core/src/index.ts";
import { type FoundFiles, shownPath } from "../../host/find-files.ts";
import { counted } from "../reporters/counted.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import { reasonOf } from "./reason.ts";
import type { Source } from "./sources.ts";

/** The configurations that a run is to heed, or why the chosen one cannot be. */
export async function openConfigurations(
  { config }: Pick<CheckOptions, "config">,
  core: Core,
  host: Host,
  terminal: Terminal,
): Promise<{ readonly configurations?: Configurations; readonly mistake?: string }> {
  if (config === false) return {};
  if (config === undefined) return { configurations: new Configurations(core, host) };
  const path = resolve(terminal.folder, config);
  const configurations = new Configurations(core, host, path);
  const { unreadable } = await configurations.of(path, "config");
  return unreadable ? { mistake: `“${config}” cannot be used: ${unreadable}.` } : { configurations };
}

/** What is left of the files to check, and a sentence for each thing that is wrong with a configuration. */
export interface Configured {
  readonly sources: readonly Source[];
  readonly complaints: readonly string[];
}

/** Leaves out files that were only found and that their configuration ignores. Files that were named stay. */
export async function heedConfigurations(
  sources: readonly Source[],
  configurations: Configurations,
  { folder, allowEmpty }: { readonly folder: string; readonly allowEmpty: boolean | undefined },
): Promise<Configured> {
  const left: Source[] = [];
  const used = new Map<string, Surroundings>();
  let ignored: string | undefined;
  for (const source of sources) {
    const kind = kindOf(source.shown, "");
    const surroundings = await configurations.of(source.path, kind);
    const { configPath } = surroundings;
    if (configPath !== undefined && kind !== "config") used.set(configPath, surroundings);
    if (surroundings.ignored && !source.named) ignored = configPath;
    else left.push(source);
  }
  const complaints = [...used].flatMap(([path, { problems, unreadable }]) => {
    const shown = shownPath(path, folder);
    if (unreadable) return [`The configuration “${shown}” cannot be used: ${unreadable}.`];
    return complaintAbout(
      shown,
      problems,
      left.some((source) => source.path === path),
    );
  });
  if (ignored !== undefined && !allowEmpty && !left.some(isReport))
    complaints.push(`Nothing is left to check: “${shownPath(ignored, folder)}” ignores all that was found.`);
  return { sources: left, complaints };
}

/** A sentence for each folder that could not be looked into, unless reports in it would be ignored anyway. */
export async function complaintsOfClosed(
  closed: FoundFiles["closed"],
  configurations: Configurations | undefined,
  folder: string,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const { path, reason } of closed) {
    const holding = await configurations?.of(join(path, "any.inspection.yaml"), "report");
    const shown = shownPath(path, folder) || ".";
    if (!holding?.ignored) complaints.push(`“${shown}” cannot be looked into: ${reasonOf(reason)}.`);
  }
  return complaints;
}

/** A line for each mistake, unless the file is checked in this run and shows them itself. */
function complaintAbout(shown: string, problems: readonly Problem[], isChecked: boolean): string[] {
  const errors = problems.filter(({ severity, suppressed }) => severity === "error" && !suppressed);
  if (errors.length === 0) return [];
  const head = `The configuration “${shown}” has ${counted(errors.length, "mistake")}, so part of it does not count`;
  if (isChecked) return [`${head}.`];
  const lines = errors
    .slice(0, mostLines)
    .map(
      ({ range, message }) => `  ${shown}:${range.start.line + 1}:${range.start.character + 1} ${message}`,
    );
  const more = errors.length > mostLines ? [`  and ${errors.length - mostLines} more`] : [];
  return [`${head}:\n${[...lines, ...more].join("\n")}`];
}

const mostLines = 10;

function isReport({ shown }: Source): boolean {
  return kindOf(shown, "") !== "config";
}
