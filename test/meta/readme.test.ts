/** What README shows is what happens: its example of a wrong rating is made and checked. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";

beforeAll(() => buildAll());

it("shows the finding that a rating of Good for 2.4 gets, to the letter", () => {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  const right = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
  const wrong = right.replace(
    /(standard: 2\.4 Implementation and delivery\n\s+rating: )Requires improvement/,
    "$1Good",
  );
  writeFileSync(join(folder, "report.inspection.yaml"), wrong);
  const cli = join(process.cwd(), "dist/cli.cjs");
  const { stdout, status } = spawnSync(process.execPath, [cli, "check"], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const shown =
    readFileSync("README.md", "utf8").match(/^```\n(report\.inspection\.yaml:[\s\S]*?)\n```$/m)?.[1] ??
    "nothing";
  expect(stdout).toContain(shown);
  expect(status).toBe(1);
});
