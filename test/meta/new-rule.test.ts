/** `npm run new rule <id>` gives a rule whose page passes as it is, formatted as the project is. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const parts = [
  "client",
  "core",
  "frameworks",
  "schemas",
  "scripts",
  "docs",
  "test",
  "l10n",
  "package.json",
  "package.nls.json",
  "package.nls.qps-ploc.json",
  "biome.json",
  "tsconfig.base.json",
  "vitest.config.ts",
];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "new-rule-"));
  for (const part of parts) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it("writes the rule and its page, puts it into the index, and all of it passes", () => {
  expect(run("tsx", "scripts/new.ts", "rule", "title-too-loud")).toBe(0);
  expect(existsSync(join(copy, "core/src/rules/title-too-loud.md"))).toBe(true);
  expect(readFileSync(join(copy, "core/src/rules/index.gen.ts"), "utf8")).toContain("titleTooLoud");
  expect(run("biome", "check", "--vcs-enabled=false", "core/src/rules")).toBe(0);
  expect(run("vitest", "run", "test/rules", "-t", "title-too-loud")).toBe(0);
});

it.each([["rule"], ["rule", "Title"], ["rule", "title-too-loud"], ["command", "title-too-loud"]])(
  "refuses %s %s, and says how it is meant or what is there already",
  (...args) => expect(run("tsx", "scripts/new.ts", ...args)).toBe(2),
);

function run(program: string, ...args: string[]): number | null {
  const { status } = spawnSync(join("node_modules/.bin", program), args, { cwd: copy, encoding: "utf8" });
  return status;
}
