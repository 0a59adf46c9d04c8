/**
 * A folder from a stranger does nothing but be checked. The real programs run over it with a canary that writes down each
 * program, connection, piece of code and file outside the folder: it has to stay silent.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { unsafeSigns } from "../formats/hostile-files.ts";
import { layOutHostile, secret } from "./hostile-workspace.ts";

const { folder, root, secretsNow } = layOutHostile();
const untouched = secretsNow();
const notes = join(root, "notes");
afterAll(() => rmSync(root, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly said: string;
  readonly noted: readonly string[];
}

/** Runs the command line there, where it may make no code of text. */
function run(...words: readonly string[]): Ran {
  writeFileSync(notes, "");
  const node = [
    "--disallow-code-generation-from-strings",
    "--require",
    resolve("test/robustness/canary.cjs"),
  ];
  const places = { CANARY_MAY_READ: JSON.stringify([folder]), CANARY_MAY_WRITE: JSON.stringify([folder]) };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, resolve("dist/cli.cjs"), ...words],
    { cwd: folder, encoding: "utf8", input: "", env: { ...process.env, ...places, CANARY_NOTES: notes } },
  );
  const noted = readFileSync(notes, "utf8").trimEnd().split("\n");
  return { status, said: stdout + stderr, noted };
}

const formats = [
  ...["pretty", "compact", "json", "jsonl", "sarif", "markdown", "html", "github", "gitlab", "junit"],
  ...["checkstyle", "rdjson"],
];
const one = "north.inspection.yaml";

const two = `${one} south.inspection.yaml`;

/** Its configuration is heeded, or stops a command; without it everything is done. */
const commands = [
  ...formats.map((format) => `check --format ${format}`),
  "check --severity hint --color always --jobs 2 --cache --stats",
  "check --severity hint --cache",
  "check --no-config --baseline inspection-reports-baseline.json",
  `check --print-config ${one}`,
  "baseline create --force",
  "baseline create --force --no-config",
  "baseline update --no-config",
  "baseline prune --no-config",
  `figures ${one}`,
  ...["text", "csv", "json"].map((format) => `figures ${one} --no-config --format ${format}`),
  `diff ${two}`,
  ...["text", "html", "markdown", "json"].map((format) => `diff ${two} --no-config --format ${format}`),
  `render ${one} -f html --despite-errors`,
  ...["html", "md", "json", "docx"].map(
    (format) => `render ${one} -f ${format} --no-config --despite-errors`,
  ),
  "render north.inspection.yaml -f md --no-config --despite-errors --out -",
  "render north.inspection.yaml -f html --no-config --despite-errors --out -",
  "render north.inspection.yaml -f json --no-config --despite-errors --out -",
  "format --diff",
  "format",
  "fix --diff",
  "fix --no-config --diff",
  "fix --no-config",
  "frameworks __proto__",
  "explain __proto__",
  "schema constructor",
  "new --framework __proto__",
];

/** In a document letters may turn the reading direction, as those of a name do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must never reach a screen.
const steeringSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** For GitHub a name must be exact, and our own colours are no harm. */
function withoutNames(said: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sign that begins a colour.
  return said.replaceAll(/(?<=::\w+ )file=[^,]*,/g, "").replaceAll(/\u001b\[\d*m/g, "");
}

describe("of a folder from a stranger", () => {
  it.each(commands)("%s reads and writes that folder alone", (command) => {
    const { noted, said, status } = run(...command.split(" "));
    // Threads end, too.
    expect(noted.filter((line) => line !== `end: ${command}`)).toEqual([]);
    expect(noted).toContain(`end: ${command}`);
    expect(withoutNames(said)).not.toMatch(command.includes("--out -") ? steeringSigns : unsafeSigns);
    expect(said).not.toContain(secret);
    expect(said).not.toMatch(/\bat .*:\d+:\d+\)|fault in inspection-reports|\brule-failed\b(?!": "error")/);
    expect([0, 1, 2]).toContain(status);
  });

  it("nothing was written beside it or run, and nothing that is elsewhere has changed", () => {
    expect(secretsNow()).toEqual(untouched);
    expect(existsSync(join(folder, "harmed"))).toBe(false);
    expect(existsSync(join(root, "harmed"))).toBe(false);
  });
});
