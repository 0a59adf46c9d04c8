/**
 * Fuzzing steered by coverage: texts that reach code which no text has reached before, or reach it far more often, are
 * kept and changed further. What throws is written to `test/robustness/cases`, where `npm test` tries it ever after.
 *
 *     tsx test/robustness/fuzz/fuzz.ts [--minutes 10] [--seed 1] [parse cursor scalar-map claims]
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { messageOf } from "../../../core/src/problem.ts";
import { candidates } from "./candidates.ts";
import { Coverage } from "./coverage.ts";
import { seedsOf } from "./seeds.ts";
import { type Target, targets } from "./targets.ts";

/** The same mistake turns up again and again. */
const mostCrashes = 20;
const cases = join(import.meta.dirname, "..", "cases");

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(targets);
const milliseconds = (Number(values.minutes) * 60_000) / names.length;
let crashes = 0;
for (const name of names) crashes += await fuzz(name, targets[name] as Target);
process.exitCode = crashes > 0 ? 1 : 0;

/** Fuzzes one target for its time; gives how many kinds of crash there were. */
async function fuzz(name: string, target: Target): Promise<number> {
  const until = performance.now() + milliseconds;
  const coverage = new Coverage();
  await coverage.start();
  const pool = [...seedsOf(name)];
  const crashed = new Set<string>();
  let tried = 0;
  const reachesMore = async (text: string) => {
    tried++;
    const message = crashOf(target, text);
    if (message !== undefined && !crashed.has(kindOf(message))) {
      crashed.add(kindOf(message));
      writeCase(name, text, message);
    }
    return (await coverage.news()) > 0;
  };
  for (const text of pool) await reachesMore(text);
  const [seeds, atFirst] = [pool.length, coverage.blocks];
  for (const text of candidates(pool, Number(values.seed))) {
    if (performance.now() > until || crashed.size >= mostCrashes) break;
    if (await reachesMore(text)) pool.push(text);
  }
  coverage.stop();
  const grown = `${seeds} texts grew to ${pool.length}, blocks from ${atFirst} to ${coverage.blocks}`;
  process.stdout.write(`${name}: ${tried} texts tried; ${grown}; ${crashed.size} crashes\n`);
  return crashed.size;
}

function crashOf(target: Target, text: string): string | undefined {
  try {
    target(text);
    return undefined;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

/** The message without what differs from text to text. */
function kindOf(message: string): string {
  return message.replace(/\d+/g, "0").slice(0, 20);
}

function writeCase(target: string, text: string, message: string): void {
  const name = `${target}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`;
  mkdirSync(cases, { recursive: true });
  writeFileSync(join(cases, name), `${JSON.stringify({ target, text }, undefined, 2)}\n`);
  process.stdout.write(`${name}: ${message}\n`);
}
