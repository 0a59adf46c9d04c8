/** Runs every scenario of this folder with the built program, in real processes. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { parseScenario, runScenario } from "./scenario.ts";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

beforeAll(() => buildAll());

describe.concurrent("the command line", { timeout: 30_000 }, () => {
  for (const name of readdirSync(new URL(".", import.meta.url))) {
    if (!name.endsWith(".scenario")) continue;
    it(name.replace(/\.scenario$/, "").replaceAll("-", " "), async ({ expect }) => {
      const scenario = parseScenario(readFileSync(new URL(name, import.meta.url), "utf8"));
      expect(await runScenario(scenario, program)).toEqual(scenario.outcome);
    });
  }
});
