/** A thread that checks texts for the one that started it: one after the other, each answered with what was found. */
import { parentPort, workerData } from "node:worker_threads";
import { Configurations } from "../../core/src/index.ts";
import { nodeHost } from "../../host/node-host.ts";
import { type CheckAnswer, type CheckerSettings, type CheckTask, checkHere } from "./checker.ts";
import { makeCore } from "./make-core.ts";

/** What a worker is told when it starts. */
export interface WorkerSettings extends CheckerSettings {
  /** The configuration that holds for every file, in full; false for none, undefined for the nearest of each file. */
  readonly config: string | false | undefined;
}

/** What a worker says: a line for the log, or what it found in the text that it was given. */
export type WorkerMessage =
  | { readonly log: string }
  | { readonly answer: CheckAnswer; readonly took: number };

const { maxFileSize, rule, config } = workerData as WorkerSettings;
const say = (message: WorkerMessage) => parentPort?.postMessage(message);
const host = nodeHost({ maxBytes: maxFileSize, log: (log) => say({ log }) });
const core = makeCore(host, maxFileSize);
const configurations = config === false ? undefined : new Configurations(core, host, config);
const check = checkHere(core, configurations, { maxFileSize, rule });

parentPort?.on("message", async (task: CheckTask) => {
  const before = performance.now();
  const answer = await check(task);
  say({ answer, took: performance.now() - before });
});
