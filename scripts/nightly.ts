/**
 * `npm run nightly`: the robustness tests with far more made-up cases than `npm test` tries, another seed each time, and
 * fuzzing steered by coverage. What it finds by fuzzing is written to `test/robustness/cases`.
 *
 *     npm run nightly [-- --minutes 20] [--seed 5] [file of tests …]
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "20" }, seed: { type: "string" } },
  allowPositionals: true,
});
const seed = values.seed ?? String(Math.floor(Date.now() / 86_400_000));
const tests = positionals.length > 0 ? positionals : ["test/robustness"];
process.stdout.write(`Seed ${seed}: the same again with “npm run nightly -- --seed ${seed}”.\n`);

const failed = [
  // Hundreds of times as many cases take hundreds of times as long.
  ["vitest", "run", `--testTimeout=${2 * 3_600_000}`, ...tests],
  ["tsx", "test/robustness/fuzz/fuzz.ts", "--minutes", values.minutes, "--seed", seed],
].filter((command) => !passes(command));
process.exitCode = failed.length > 0 ? 1 : 0;

function passes([program = "", ...args]: readonly string[]): boolean {
  const env = { ...process.env, NIGHTLY: "1", NIGHTLY_SEED: seed };
  return (
    spawnSync(program, args, { stdio: "inherit", env, shell: process.platform === "win32" }).status === 0
  );
}
