import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { besideOf, removeLeftovers } from "./leftovers.ts";

const folder = mkdtempSync(join(tmpdir(), "leftovers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const old = new Date(2020, 0, 1);

function leave(path: string): string {
  writeFileSync(path, "half");
  utimesSync(path, old, old);
  return path;
}

describe("the name beside a place", () => {
  it("is hidden, another one each time, and never too long", () => {
    const place = join(folder, `${"é".repeat(120)}.inspection.yaml`);
    expect(besideOf(place)).not.toBe(besideOf(place));
    expect(dirname(besideOf(place))).toBe(folder);
    expect(basename(besideOf(place))).toMatch(/^\.é{40}\.[0-9a-f]{12}\.part$/);
  });
});

describe("what a run that was killed leaves", () => {
  it("is removed where it is old and beside its file, and nothing else is", async () => {
    const report = join(folder, "a.inspection.yaml");
    const left = leave(besideOf(report));
    const long = join(folder, `${"a".repeat(60)}.inspection.yaml`);
    const leftOfLong = leave(besideOf(long));
    writeFileSync(besideOf(report), "on its way");
    leave(besideOf(join(folder, "b.inspection.yaml")));
    leave(join(folder, ".a.inspection.yaml.part"));
    const link = besideOf(report);
    symlinkSync("/etc/hostname", link);
    mkdirSync(besideOf(report));
    const before = readdirSync(folder);
    expect((await removeLeftovers([report, long])).sort()).toEqual([left, leftOfLong].sort());
    const gone = [basename(left), basename(leftOfLong)];
    expect(readdirSync(folder)).toEqual(before.filter((name) => !gone.includes(name)));
    expect(await removeLeftovers([report, join(folder, "missing/b.inspection.yaml")])).toEqual([]);
  });
});
