/** What `check` can be told about many reports at once. This file stays light: it is read on every start, also for help. */
import { InvalidArgumentError, Option } from "commander";

/** One of several equal parts of a run, such as the second of four. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** The options under the names that the command line gives them. */
export interface ManyOptions {
  /** How many files are checked at the same time; undefined for what suits this computer. */
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheFolder?: string;
  readonly shard?: Shard;
  /** A commit, branch or tag. */
  readonly since?: string;
  readonly watch?: boolean;
  readonly stats?: boolean;
}

/** The options, in the order of the help. Made anew each time: the command that takes them changes them. */
export function manyOptions(): Option[] {
  return [
    new Option(
      "-j, --jobs <number>",
      "check so many files at the same time (default: what suits this computer)",
    ).argParser(jobsOf),
    new Option("--cache", "keep what was found, and check again only what has changed"),
    new Option("--cache-folder <folder>", "where to keep it; implies --cache").implies({ cache: true }),
    new Option("--since <commit>", "check only what git says has changed since a commit, branch or tag"),
    new Option(
      "--shard <part/parts>",
      "check one part of the files, such as 2/4: for several machines",
    ).argParser(shardOf),
    new Option("--watch", "check again whenever a file changes, until Ctrl+C"),
    new Option("--stats", "tell on standard error where the time went"),
  ];
}

/** A whole number from 1 to as many as any computer could make use of. */
function jobsOf(text: string): number {
  const jobs = /^\d+$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > mostJobs)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostJobs}.`);
  return jobs;
}

const mostJobs = 256;

/** `2/4` as the second part of four. */
function shardOf(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count || count > mostShards)
    throw new InvalidArgumentError("Write PART/PARTS, such as 1/4 for the first part of four.");
  return { index, count };
}

const mostShards = 10_000;
