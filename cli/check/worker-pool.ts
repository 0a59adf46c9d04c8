/**
 * Threads that check texts. Node's own threads: the libraries for this load a file of theirs into each thread, which
 * one bundled program does not have. A thread that dies takes nothing with it but the text that it was checking.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { WorkerMessage, WorkerSettings } from "./check-worker.ts";
import type { CheckAnswer, CheckTask } from "./checker.ts";
import { NotChecked } from "./not-checked.ts";
import { reasonOf } from "./reason.ts";

interface Asked {
  readonly task: CheckTask;
  readonly resolve: (answer: CheckAnswer) => void;
  readonly reject: (reason: NotChecked) => void;
}

/** A pool of threads. They start when there is something to do, and run until `end`. */
export class WorkerPool {
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Asked>();
  readonly #waiting: Asked[] = [];
  /** How many more may be started. A dead one is not replaced: what killed it would kill the next. */
  #startable: number;
  #isEnded = false;

  /** `took` is told how long each check was, in milliseconds. */
  constructor(
    size: number,
    private readonly settings: WorkerSettings,
    private readonly told: { log(line: string): void; took(time: number): void },
  ) {
    this.#startable = size;
  }

  /** Checks a text in a thread. Rejects with `NotChecked` when that thread dies, or none is left. */
  check(task: CheckTask): Promise<CheckAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#goOn();
    });
  }

  /** Ends all threads, whatever they are doing. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #goOn(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#start();
      if (!worker) break;
      const asked = this.#waiting.shift() as Asked;
      this.#busy.set(worker, asked);
      worker.postMessage(asked.task);
    }
    if (this.#busy.size > 0 || this.#startable > 0) return;
    for (const { reject } of this.#waiting.splice(0))
      reject(new NotChecked("no thread was left to check it"));
  }

  #start(): Worker | undefined {
    if (this.#startable === 0) return undefined;
    this.#startable--;
    const worker = new Worker(join(__dirname, "cli-check-worker.cjs"), { workerData: this.settings });
    let reason: string | undefined;
    worker.on("message", (message: WorkerMessage) => this.#hear(worker, message));
    worker.on("error", (thrown) => {
      reason = reasonOf(thrown);
    });
    worker.on("exit", (code) => this.#bury(worker, reason ?? `it ended with code ${code}`));
    return worker;
  }

  #hear(worker: Worker, message: WorkerMessage): void {
    if ("log" in message) {
      this.told.log(message.log);
      return;
    }
    this.told.took(message.took);
    const asked = this.#busy.get(worker);
    this.#busy.delete(worker);
    this.#idle.push(worker);
    asked?.resolve(message.answer);
    this.#goOn();
  }

  #bury(worker: Worker, reason: string): void {
    if (this.#isEnded) return;
    const asked = this.#busy.get(worker);
    this.#busy.delete(worker);
    const idle = this.#idle.indexOf(worker);
    if (idle >= 0) this.#idle.splice(idle, 1);
    asked?.reject(new NotChecked(`the thread that checked it died (${reason})`));
    this.#goOn();
  }
}
