/** The command line among very many files, in folders of any depth, and with hardly any files that it may open at once. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { runs } from "./runs.ts";
import { wrongReport } from "./wrong-report.ts";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "files-"));

beforeAll(() => buildAll());
afterAll(() => rmSync(place, { recursive: true }));

describe("very many files", { timeout: runs(60_000, 1_200_000) }, () => {
  const folder = join(place, "many");
  const count = runs(1_500, 50_000);
  const names = Array.from({ length: count }, (_, at) => `${String(at).padStart(6, "0")}.inspection.yaml`);

  beforeAll(() => fill(folder, names));

  it("are each checked once and named in order, with threads and without", () => {
    for (const jobs of ["1", "2"]) {
      const { lines, status, error } = check(folder, ["-j", jobs]);
      expect({ status, error }).toEqual({ status: 1, error: "" });
      expect(lines.slice(0, -1).map((line) => line.split(":")[0])).toEqual(names);
      expect(lines.at(-1)).toBe(
        `Checked ${count.toLocaleString("en-GB")} files: ${count.toLocaleString("en-GB")} errors, 0 warnings.`,
      );
    }
  });

  it("are all checked where hardly any may be open at once", () => {
    const { lines, status, error } = check(folder, ["-j", "1"], "ulimit -n 32;");
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(lines).toHaveLength(count + 1);
  });
});

describe("folders of any depth", () => {
  it("are all looked into", () => {
    const folder = join(place, "deep");
    const names = Array.from({ length: 300 }, (_, depth) => join("d/".repeat(depth), "a.inspection.yaml"));
    fill(folder, names);
    const { lines, status } = check(folder, []);
    expect(status).toBe(1);
    expect(new Set(lines.slice(0, -1).map((line) => line.split(":")[0]))).toEqual(new Set(names));
  });
});

describe("hardly any files that may be open", () => {
  const folder = join(place, "few");
  beforeAll(() => fill(folder, ["a.inspection.yaml", "b.inspection.yaml", "c.inspection.yaml"]));

  // Node itself needs some twenty. From the first number that lets it start, each gives all, or a sentence and 2.
  it("gives what was checked and a sentence about the rest, whatever the number", () => {
    const outcomes = Array.from({ length: 16 }, (_, more) => check(folder, [], `ulimit -n ${18 + more};`));
    const ran = outcomes.filter(({ error }) => !error.includes("node:"));
    for (const { lines, status, error } of ran) {
      expect(error).not.toMatch(/\bat .*:\d+/);
      const checked = lines.filter((line) => line.includes("figure-id-unknown")).length;
      expect(status).toBe(checked === 3 ? 1 : 2);
      if (checked < 3) expect(error).toContain("too many files are open");
    }
    expect(ran.at(-1)).toMatchObject({ status: 1, error: "" });
  });
});

function fill(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wrongReport);
  }
}

/** Checks a folder under a shell, which can be told to allow the program less than usual. */
function check(folder: string, options: readonly string[], limits = "") {
  const command = `${limits} exec "$0" "$@"`;
  const words = [process.execPath, program, "check", "-f", "compact", ...options];
  const { stdout, stderr, status } = spawnSync("sh", ["-c", command, ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return { lines: stdout.trimEnd().split("\n"), error: stderr, status };
}
