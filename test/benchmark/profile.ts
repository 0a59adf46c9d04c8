/**
 * Where the time goes: `npx tsx test/benchmark/profile.ts edit|check|many [SIZE] [--out FILE]` runs that work again and
 * again in this process under V8's profiler, and prints the functions with the most time of their own, and the rooms of the
 * project with theirs. `--out` keeps the profile for a viewer. `… profile.ts read FILE` says the same of a profile that Node has
 * taken of a whole program, such as `node --cpu-prof dist/cli.cjs check FILE`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";
import { parseArgs } from "node:util";
import { testCore } from "../support/core.ts";
import { shares } from "./aims/profile-shares.ts";
import { typedInto } from "./aims/typed-text.ts";
import { keysIn } from "./editor/places.ts";
import { reportOf } from "./report-of.ts";
import { withOwnWords } from "./report-shelf.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [name = "edit", size = "1"] = positionals;
const path = "a.inspection.yaml";
/** How long the work is repeated before the profile begins, and while it is taken, in milliseconds. */
const duration = { warmUp: 3_000, profile: 6_000 };

const text = reportOf(name === "read" ? 1 : Number(size));
const core = testCore();

/** Each gives a function that does the work once more. */
const works: Readonly<Record<string, () => () => void>> = {
  edit() {
    core.analyse(path, text).problems();
    const texts = keysIn(text).flatMap(({ key }) => [typedInto(text, key.typed), text]);
    return inTurn(texts, (next) => core.analyse(path, next).problems());
  },
  check() {
    const texts = Array.from({ length: 60 }, (_, number) => withOwnWords(text, number + 1));
    return inTurn(texts, (next) => testCore().analyseOnce(path, next).problems());
  },
  many() {
    const texts = Array.from({ length: 400 }, (_, number) => withOwnWords(text, number + 1));
    return inTurn(texts, (next) => core.analyseOnce(path, next).problems());
  },
};

if (name === "read") say(JSON.parse(readFileSync(size, "utf8")), size);
else {
  const { profile, count, milliseconds } = await profiled(name);
  if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(profile));
  say(
    profile,
    `${name} at ${size}×: ${(milliseconds / count).toFixed(2)} ms each, ${count} times, under the profiler`,
  );
}

async function profiled(name: string) {
  const work = works[name]?.();
  if (!work) throw new Error(`There is no work “${name}”: there are read, ${Object.keys(works).join(", ")}.`);
  repeat(work, duration.warmUp);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  const count = repeat(work, duration.profile);
  const { profile } = await session.post("Profiler.stop");
  return { profile, count, milliseconds: shares(profile).milliseconds };
}

function say(profile: Profiler.Profile, title: string): void {
  const { functions, rooms, milliseconds } = shares(profile);
  print(`${title} (${milliseconds.toFixed(0)} ms in all)\n\n| room | share |\n|---|--:|`);
  for (const [room, share] of rooms.slice(0, 14)) print(`| ${room.slice(0, 80)} | ${percent(share)} |`);
  print("\n| function | share |\n|---|--:|");
  for (const [called, share] of functions.slice(0, 30))
    print(`| ${called.slice(0, 120)} | ${percent(share)} |`);
}

function inTurn(texts: readonly string[], run: (text: string) => void): () => void {
  let at = 0;
  return () => run(texts[at++ % texts.length] as string);
}

function repeat(run: () => void, milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let count = 0;
  for (; performance.now() < end; count++) run();
  return count;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
