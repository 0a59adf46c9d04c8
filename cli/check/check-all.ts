/**
 * Checks all files of a run: several at a time when there are enough of them, and only those whose answer is not kept
 * from before. Whatever runs at the same time, the files come in the order in which they were found.
 */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { LineIndex } from "../../core/src/document/line-index.ts";
import type { FileContent } from "../../core/src/host.ts";
import {
  compareTraces,
  type FoundInOthers,
  type ReportTraces,
  type TracedReport,
} from "../../core/src/index.ts";
import type { Terminal } from "../terminal.ts";
import { type AnswerKeys, isWorthKeeping, type KeptAnswers } from "./answer-cache.ts";
import type { CheckOptions } from "./check-options.ts";
import type { FileCheck } from "./checked-file.ts";
import { type CheckAnswer, type CheckTask, checkHere, surroundingsOf } from "./checker.ts";
import { inOrder } from "./in-order.ts";
import { NotChecked } from "./not-checked.ts";
import type { OpenRun } from "./open-run.ts";
import { reasonOf } from "./reason.ts";
import type { Source } from "./sources.ts";
import type { Stats } from "./stats.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** What all checks of a run share. */
export interface CheckRun {
  readonly open: OpenRun;
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  readonly stats: Stats;
  /** Takes how many files have been looked at. */
  readonly progress: (done: number) => void;
  /** Answers from before, and how to find them; undefined when none are kept. */
  readonly kept: { readonly answers: KeptAnswers; readonly keys: AnswerKeys } | undefined;
}

/**
 * Gives each file in the order of the sources; undefined for one that was not checked, which is then told. Several
 * reports are compared with one another, so that the first of them comes once the last has been looked at.
 */
export async function* checkAll(
  sources: readonly Source[],
  run: CheckRun,
): AsyncGenerator<Outcome, void, void> {
  const checks = new Checks(sources.length, run);
  try {
    const seen: Seen[] = [];
    const traced: TracedReport[] = [];
    const once = new Map<string, string>();
    for await (const one of inOrder(
      sources,
      () => checks.width,
      (source) => checks.look(source),
    )) {
      for (const traces of one.answer?.traces ?? [])
        traced.push({ file: one.source.shown, traces: withOneCopy(traces, once) });
      seen.push(one.answer ? { ...one, answer: { ...one.answer, traces: [] } } : one);
      run.progress(seen.length);
    }
    const others = compareTraces(traced);
    for await (const { source, checked } of inOrder(
      seen,
      () => checks.width,
      async (one) => ({
        source: one.source,
        checked: await checks.finish(one, others.get(one.source.shown)),
      }),
    )) {
      if (typeof checked === "string") run.terminal.tell(checked);
      yield { source, checked: typeof checked === "string" ? undefined : checked };
    }
  } finally {
    await checks.end();
  }
}

/** The traces with one copy of each name for all reports: most names stand in most of them. */
function withOneCopy(traces: ReportTraces, once: Map<string, string>): ReportTraces {
  const names = traces.names.map((name) => {
    const known = once.get(name);
    if (known === undefined) once.set(name, name);
    return known ?? name;
  });
  return { ...traces, names };
}

/** A file of the run; unchecked where that could not be, which is told. */
export interface Outcome {
  readonly source: Source;
  readonly checked: FileCheck | undefined;
}

/** A file that was looked at, alone. */
interface Seen {
  readonly source: Source;
  /** What was read, as long as there is room for it; otherwise what tells it from any other. */
  readonly content?: FileContent;
  readonly digest?: string;
  readonly answer?: CheckAnswer;
  /** Why it was not checked: a sentence. */
  readonly failure?: string;
}

function digestOf(content: FileContent): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64");
}

/** So many characters of texts are kept until they are shown; files beyond that are read again. Some 500 reports. */
const mostKept = 30_000_000;

/**
 * So many files one thread checks before others are started, and so many must then still be left: to start two threads
 * takes about as long as to check fifty reports.
 */
const aloneAtFirst = 20;
const worthThreads = 100;

/** More threads than this want more memory than they save time. */
const mostThreads = 8;

class Checks {
  readonly #here: (task: CheckTask) => Promise<CheckAnswer>;
  #pool: WorkerPool | undefined;
  #begun = 0;
  #checkedHere = 0;
  #kept = 0;

  constructor(
    private readonly total: number,
    private readonly shared: CheckRun,
  ) {
    const { core, configurations, levels } = shared.open;
    this.#here = checkHere(core, configurations, { maxFileSize: shared.options.maxFileSize, rule: levels });
  }

  /** How many files are worth having under way: a long one must not let the threads wait. */
  get width(): number {
    return this.#pool || this.#wanted > 1 ? this.#wanted * 4 : 1;
  }

  /** Looks at a file alone. Never rejects but for a fault in this program. */
  async look(source: Source): Promise<Seen> {
    this.#begun++;
    const read = await this.#read(source);
    if (typeof read === "string") return { source, failure: read };
    const answer = await this.#answerOr(source, read, undefined);
    if (typeof answer === "string") return { source, failure: answer };
    this.#kept += read.kind === "text" ? read.text.length : 0;
    const isKept = this.#kept <= mostKept || source.isStandardInput;
    return { source, answer, ...(isKept ? { content: read } : { digest: digestOf(read) }) };
  }

  /** The checked file with what it has in common with others, or a sentence that says why it was not checked. */
  async finish(seen: Seen, others: FoundInOthers | undefined): Promise<FileCheck | string> {
    const { source, answer, failure } = seen;
    if (!answer) return failure ?? "";
    const { shown } = source;
    if (!others && answer.problems.length === 0) return { shown, lines: new LineIndex(""), ...answer };
    const content = seen.content ?? (await this.#read(source));
    if (typeof content === "string") return content;
    // What is read again may have changed meanwhile.
    const isSame = seen.content !== undefined || digestOf(content) === seen.digest;
    const known =
      isSame && !others ? answer : await this.#answerOr(source, content, isSame ? others : undefined);
    if (typeof known === "string") return known;
    return {
      shown,
      lines: new LineIndex(content.kind === "text" ? content.text : ""),
      ...known,
    };
  }

  async #read({ shown, read }: Source): Promise<FileContent | string> {
    try {
      return await this.shared.stats.time("reading", read);
    } catch (thrown) {
      return `“${shown}” cannot be read: ${reasonOf(thrown)}.`;
    }
  }

  async #answerOr(
    { shown, path }: Source,
    content: FileContent,
    others: FoundInOthers | undefined,
  ): Promise<CheckAnswer | string> {
    try {
      return await this.#answer({ shown, path, content, others });
    } catch (thrown) {
      if (!(thrown instanceof NotChecked)) throw thrown;
      return `“${shown}” was not checked: ${thrown.message}.`;
    }
  }

  async end(): Promise<void> {
    await this.#pool?.end();
  }

  async #answer(task: CheckTask): Promise<CheckAnswer> {
    const { kept, stats, open } = this.shared;
    if (!kept) return await this.#check(task);
    const { answers, keys } = kept;
    const key = keys.of(task, await surroundingsOf(task, open.configurations));
    const before = await stats.time("keeping", () => answers.read(task, key));
    if (before) {
      if (!task.others) stats.countKept();
      return before;
    }
    const answer = await this.#check(task);
    if (isWorthKeeping(answer)) await stats.time("keeping", () => answers.write(task, key, answer));
    return answer;
  }

  async #check(task: CheckTask): Promise<CheckAnswer> {
    if (this.#pool || this.#isWorthThreads) return await (await this.#threads()).check(task);
    this.#checkedHere++;
    return await this.shared.stats.time("checking", () => this.#here(task));
  }

  get #isWorthThreads(): boolean {
    if (this.shared.options.jobs !== undefined) return this.#wanted > 1;
    if (this.#wanted === 1 || this.#checkedHere < aloneAtFirst) return false;
    return this.total - this.#begun >= worthThreads;
  }

  get #wanted(): number {
    const { jobs = Math.min(availableParallelism(), mostThreads) } = this.shared.options;
    return Math.max(1, Math.min(jobs, this.total));
  }

  async #threads(): Promise<WorkerPool> {
    const { WorkerPool } = await import("./worker-pool.ts");
    if (this.#pool) return this.#pool;
    const { open, options, terminal, stats } = this.shared;
    const { maxFileSize, config } = options;
    const chosen = typeof config === "string" ? resolve(terminal.folder, config) : config;
    stats.useWorkers(this.#wanted);
    this.#pool = new WorkerPool(
      this.#wanted,
      { maxFileSize, rule: open.levels, config: chosen },
      { log: (line) => terminal.tell(line), took: (time) => stats.add("checking", time) },
    );
    return this.#pool;
  }
}
