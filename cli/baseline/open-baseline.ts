/** The baseline of a run: marks what it accepts, and knows in the end what of it no longer occurs. */
import { dirname, relative, resolve, sep } from "node:path";
import type { Host } from "../../core/src/host.ts";
import type { Severity } from "../../core/src/problem.ts";
import { isGone } from "../../host/is-gone.ts";
import { nodeHost } from "../../host/node-host.ts";
import type { FileCheck } from "../check/checked-file.ts";
import { reasonOf } from "../check/reason.ts";
import { counted } from "../reporters/counted.ts";
import type { Terminal } from "../terminal.ts";
import {
  type BaselineEntry,
  type BaselineFiles,
  parseBaseline,
  type ReadBaseline,
  usualBaseline,
} from "./baseline-file.ts";
import { acceptFile, isNewAtLeast, type MatchedFile, matchFile } from "./match-baseline.ts";

/** Far more than the findings of ten thousand reports, in bytes. */
const largestBaseline = 500_000_000;

/** Where a baseline stands. */
export interface BaselinePlace {
  /** In full. */
  readonly path: string;
  /** As it was named. */
  readonly named: string;
}

/** Opens the baseline of that name; undefined where it cannot be used, which is told. */
export async function openBaseline(
  named: string,
  terminal: Terminal,
  mildest?: Severity,
): Promise<OpenBaseline | undefined> {
  const path = resolve(terminal.folder, named);
  const host = hostFor(terminal);
  const { files, mistake } = await readBaseline(path, host);
  if (files) return new OpenBaseline({ path, named }, files, host, mildest);
  const create = `“inspection-reports baseline create${outFor(named)}”`;
  const advice = (await host.stat(path)) ? `Mend it, or remove it and run ${create}` : `${create} makes one`;
  terminal.tell(`The baseline “${named}” cannot be used: ${mistake}. ${advice}.`);
  return undefined;
}

/** A baseline of that name with nothing in it, to be filled. */
export function newBaseline(named: string, terminal: Terminal, mildest?: Severity): OpenBaseline {
  const path = resolve(terminal.folder, named);
  return new OpenBaseline({ path, named }, new Map(), hostFor(terminal), mildest);
}

function hostFor(terminal: Terminal): Host {
  return nodeHost({ maxBytes: largestBaseline, log: (line) => terminal.tell(line) });
}

/** What to add to a command so that it means this baseline. */
export function outFor(named: string): string {
  return named === usualBaseline ? "" : ` --out ${named}`;
}

async function readBaseline(path: string, host: Host): Promise<ReadBaseline> {
  try {
    const content = await host.read(path);
    return content.kind === "text" ? parseBaseline(content.text) : { mistake: "it is not JSON" };
  } catch (thrown) {
    return { mistake: reasonOf(thrown) };
  }
}

/** A file that was gone through. Its problems are not kept: a run may have ten thousand files. */
interface SeenFile extends Omit<MatchedFile, "problems"> {
  /** All that is there now, and what nothing is known of. */
  readonly accepted: readonly BaselineEntry[];
}

/** A finding that was accepted once and is not there any more. */
export interface StaleEntry extends BaselineEntry {
  readonly file: string;
}

/** A baseline in use. Its files are called by their path from its own folder, wherever the command runs. */
export class OpenBaseline {
  readonly #seen = new Map<string, SeenFile>();
  readonly #counts = { toAccept: 0, unchanged: 0 };

  constructor(
    readonly place: BaselinePlace,
    private readonly files: BaselineFiles,
    private readonly host: Host,
    /** The mildest problem that it is to accept. */
    private readonly mildest: Severity = "hint",
  ) {}

  /** Whether anything stands where it is to be. */
  async isThere(): Promise<boolean> {
    return (await this.host.stat(this.place.path)) !== undefined;
  }

  /** How many problems of the files that were gone through it is to accept and has not accepted before. */
  get newFindings(): number {
    return this.#counts.toAccept;
  }

  /** The file with each of its problems marked. `path` is in full. */
  mark(path: string, file: FileCheck): FileCheck {
    const name = relative(dirname(this.place.path), path).replaceAll(sep, "/");
    const entries = this.files.get(name) ?? [];
    const { problems, left, stale } = matchFile(file, entries);
    this.#seen.set(name, { left, stale, accepted: acceptFile(file, entries, this.mildest) });
    for (const problem of problems) {
      if (problem.baseline === "unchanged") this.#counts.unchanged++;
      if (isNewAtLeast(problem, this.mildest)) this.#counts.toAccept++;
    }
    return { ...file, problems };
  }

  /** The entries that no longer occur in the files that were gone through, and those of files that are gone. */
  async stale(): Promise<StaleEntry[]> {
    const gone = await this.#gone();
    const names = [...new Set([...this.#seen.keys(), ...gone])].sort();
    return names.flatMap((file) => {
      const entries = this.#seen.get(file)?.stale ?? (gone.has(file) ? this.files.get(file) : []) ?? [];
      return entries.map((entry) => ({ ...entry, file }));
    });
  }

  /** The baseline without what no longer occurs. */
  async pruned(): Promise<BaselineFiles> {
    return await this.#with(({ left }) => left);
  }

  /** The baseline with what is to be accepted in the files that were gone through, and without what no longer occurs. */
  async updated(): Promise<BaselineFiles> {
    return await this.#with(({ accepted }) => accepted);
  }

  /** What it did to a check, in a sentence or two; undefined where it did nothing. */
  async summary(): Promise<string | undefined> {
    const { unchanged } = this.#counts;
    const stale = countIn(await this.stale());
    const sentences = [
      ...(unchanged > 0
        ? [`Not counted, since the baseline has accepted it: ${counted(unchanged, "finding")}.`]
        : []),
      ...(stale > 0
        ? [`In the baseline and no longer there: ${counted(stale, "finding")}; ${this.#prune}.`]
        : []),
    ];
    return sentences.length > 0 ? sentences.join("\n") : undefined;
  }

  get #prune(): string {
    return `“inspection-reports baseline prune${outFor(this.place.named)}” takes such entries out`;
  }

  async #with(entriesOf: (file: SeenFile) => readonly BaselineEntry[]): Promise<BaselineFiles> {
    const gone = await this.#gone();
    const kept = [...this.files].filter(([name]) => !gone.has(name));
    return new Map([...kept, ...[...this.#seen].map(([name, file]) => [name, entriesOf(file)] as const)]);
  }

  /** Files that were not gone through because they are not there. Those that may not be looked at keep their entries. */
  async #gone(): Promise<ReadonlySet<string>> {
    const unseen = [...this.files.keys()].filter((name) => !this.#seen.has(name));
    const folder = dirname(this.place.path);
    const gone = await Promise.all(unseen.map((name) => isGone(resolve(folder, name))));
    return new Set(unseen.filter((_, at) => gone[at]));
  }
}

/** How many findings entries stand for. */
export function countIn(entries: Iterable<Pick<BaselineEntry, "count">>): number {
  return [...entries].reduce((sum, { count }) => sum + count, 0);
}
