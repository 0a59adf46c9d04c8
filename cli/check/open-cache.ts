/** Where a run keeps what it found, as far as it was asked to. */
import { join, resolve } from "node:path";
import type { Host } from "../../core/src/host.ts";
import { makeEntryFolder, makeUnnamedFolder } from "../../host/kept-entries.ts";
import { version } from "../../package.json";
import type { Terminal } from "../terminal.ts";
import { AnswerKeys, answersOnDisk, type KeptAnswers } from "./answer-cache.ts";
import type { CheckRun } from "./check-all.ts";
import type { CheckOptions } from "./check-options.ts";
import type { OpenRun } from "./open-run.ts";
import { reasonOf } from "./reason.ts";

/** The answers from before: those that are handed in, or those on the disk where that was asked for. Never rejects. */
export async function openCache(
  options: CheckOptions,
  { host, levels }: Pick<OpenRun, "host" | "levels">,
  terminal: Terminal,
  inMemory: KeptAnswers | undefined,
): Promise<CheckRun["kept"]> {
  const answers = inMemory ?? (options.cache ? await onDisk(options, host, terminal) : undefined);
  if (!answers) return undefined;
  const { maxFileSize } = options;
  return { answers, keys: new AnswerKeys(await programOf(host), { maxFileSize, rule: levels }) };
}

async function onDisk(
  { cacheFolder }: CheckOptions,
  host: Host,
  terminal: Terminal,
): Promise<KeptAnswers | undefined> {
  const shown = cacheFolder ?? (await usualFolder(host, terminal.folder));
  const folder = resolve(terminal.folder, shown);
  let isTold = false;
  // A cache that cannot be written costs time and nothing else, so it is told once and changes no exit code.
  const failed = (reason: unknown) => {
    if (!isTold)
      terminal.tell(`Nothing is kept for the next run: “${shown}” cannot be written: ${reasonOf(reason)}.`);
    isTold = true;
  };
  try {
    if (cacheFolder === undefined) await makeUnnamedFolder(folder, terminal.folder);
    else await makeEntryFolder(folder);
    return answersOnDisk(folder, failed);
  } catch (reason) {
    failed(reason);
    return undefined;
  }
}

/** Where packages are installed, tools keep such things beside them; elsewhere it is a folder of its own. */
async function usualFolder(host: Host, folder: string): Promise<string> {
  const installed = await host.stat(join(folder, "node_modules"));
  return installed === "folder" ? "node_modules/.cache/inspection-reports" : ".inspection-reports-cache";
}

/** Another text for each build of this program: the names of its shared files say what is in them. */
async function programOf(host: Host): Promise<string> {
  const names = await host.list(__dirname).catch(() => []);
  const engine = names.filter((name) => /^engine-[A-Z0-9]{8}\.js$/.test(name));
  return JSON.stringify([1, version, engine.sort()]);
}
