/**
 * No pattern that the built programs run takes ever longer on a hostile text: all that they run over reports,
 * configurations and names are noted and held against `recheck`. Those that read sentences are the longest to look through: in
 * every run `test/meta/patterns.test.ts` does it, and the nightly one looks at all of them here again.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { check } from "recheck";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { layOutHostile } from "./hostile-workspace.ts";
import { runs } from "./runs.ts";

const { folder, root } = layOutHostile();
const notes = join(root, "patterns");
mkdirSync(notes);
beforeAll(() => buildAll());
afterAll(() => rmSync(root, { recursive: true }));
const examples = ["south-tyneside-and-gateshead.inspection.yaml", "with-mistakes.inspection.yaml"];
for (const name of examples) copyFileSync(join("examples", name), join(folder, name));

const [right = "", wrong = ""] = examples;
const commands = [
  ...["pretty", "sarif", "markdown", "html", "github", "gitlab", "junit", "rdjson"].map(
    (format) => `check --severity hint --format ${format}`,
  ),
  ...["html", "md", "json", "docx"].map(
    (format) => `render ${wrong} --no-config --despite-errors -f ${format}`,
  ),
  ...["text", "html", "markdown"].map((format) => `diff ${right} ${wrong} --no-config --format ${format}`),
  `figures ${right} --no-config --format csv`,
  "fix --no-config --diff",
  "format --no-config --diff",
];

const quick = { timeout: 4_000, incubationTimeout: 300, attackTimeout: 500 } as const;

/** Longer than any pattern that looks at anything but sentences. */
const longest = runs(60, 100_000);

it("is never doubled by one more sign of a text", async () => {
  const env = { ...process.env, PATTERN_NOTES: notes };
  const node = ["--require", resolve("test/robustness/pattern-notes.cjs"), resolve("dist/cli.cjs")];
  for (const command of commands)
    spawnSync(process.execPath, [...node, ...command.split(" ")], { cwd: folder, env });
  const lines = readdirSync(notes).flatMap((name) => readFileSync(join(notes, name), "utf8").split("\n"));
  const patterns = [...new Set(lines)].filter((line) => line !== "").map((line) => JSON.parse(line));
  expect(patterns.length).toBeGreaterThan(400);
  const endless: string[] = [];
  for (const { source, flags } of patterns.filter(({ source }) => source.length <= longest)) {
    const found = await check(source, flags, quick);
    if (found.status === "vulnerable" && found.complexity.type === "exponential")
      endless.push(`${found.complexity.summary}: /${source}/${flags}`);
  }
  expect(endless).toEqual([]);
}, 900_000);
