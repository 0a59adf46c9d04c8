/** A hundred old reports, each with mistakes of its own: one command adopts them, and from then on what is new fails. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { type Outcome, runScenario } from "./scenario.ts";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const example = readFileSync(
  new URL("../../examples/with-mistakes.inspection.yaml", import.meta.url),
  "utf8",
);

/** Slips that only some of the reports have. */
const slips: readonly [from: string, to: string][] = [
  ["score: 14/30", "score: 15/27"],
  ["percent: 84%", "percent: 84"],
  ["  census: |\n    Population estimates for mid-2021.\n", ""],
  ["count: 35", "count: 17"],
  ["Both offices are welcoming", "Both offices {{are}} welcoming"],
];

const reports = new Map(
  Array.from({ length: 100 }, (_, at) => {
    const name = `reports/${2000 + (at % 20)}/area ${at}.inspection.yaml`;
    const text = slips.reduce(
      (made, [from, to], bit) => ((at >> bit) % 2 === 1 ? made.replace(from, to) : made),
      example.replaceAll("Ashbourne", `Ashbourne ${at}`),
    );
    return [name, text];
  }),
);

function run(...lines: readonly string[]): Promise<Outcome> {
  const command = ["inspection-reports baseline create reports", ...lines].join("\n");
  return runScenario({ files: reports, command, outcome: { output: "", error: "", exitCode: 0 } }, program);
}

const check = "inspection-reports check reports --baseline inspection-reports-baseline.json";
const worse = "sed -i.old 's/score: 1[45]\\/[0-9]*/score: 3\\/27/' 'reports/2007/area 47.inspection.yaml'";

describe("a hundred old reports", { timeout: 120_000 }, () => {
  beforeAll(() => buildAll());

  it("are red as long as no baseline is used", async () => {
    const { exitCode } = await run("inspection-reports check reports -f json=found.json");
    expect(exitCode).toBe(1);
  });

  it("are green once they are adopted, and covered to the last error and warning", async () => {
    const { exitCode, output, error } = await run(`${check} --fail-on warning --severity warning`);
    expect(output).toMatch(/^Checked 100 files in TIME: 0 errors, 0 warnings\./);
    const covered = /with ([\d,]+) findings in 100 files/.exec(error)?.[1];
    expect(error).toMatch(/^Wrote “inspection-reports-baseline\.json” with /);
    expect(error.endsWith(`Not counted, since the baseline has accepted it: ${covered} findings.\n`)).toBe(
      true,
    );
    expect(exitCode).toBe(0);
  });

  it("are red on a new mistake, which is shown alone", async () => {
    const { exitCode, output } = await run(worse, `${check} --severity warning`);
    expect(output.match(/^reports\/.* (?:error|warning) \S+$/gm)).toEqual([
      expect.stringMatching(/^reports\/2007\/area 47\.inspection\.yaml:\d+:\d+ error score-not-the-sum$/),
    ]);
    expect(output).toMatch(/: 1 error, 0 warnings\./);
    expect(exitCode).toBe(1);
  });

  it("are green again once the new mistake is accepted too", async () => {
    const { exitCode, error } = await run(worse, "inspection-reports baseline update reports", check);
    expect(error).toMatch(/: added 1 finding and took out 0 findings; it holds [\d,]+ findings now\.$/m);
    expect(exitCode).toBe(0);
  });
});
