import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formats } from "../reporters/index.ts";
import { clashOfOutputs, comparablePlace, isNamedAsReport } from "./kept-places.ts";
import type { Source } from "./sources.ts";

const folder = mkdtempSync(join(tmpdir(), "kept-places-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a place", () => {
  it("is the same under names that differ in capital letters, as it is on some computers, or lead there", async () => {
    writeFileSync(join(folder, "a.txt"), "");
    mkdirSync(join(folder, "below"));
    symlinkSync("../a.txt", join(folder, "below/link"));
    const place = await comparablePlace(join(folder, "a.txt"));
    expect(await comparablePlace(join(folder, "A.TXT"))).toBe(place);
    expect(await comparablePlace(join(folder, "below/link"))).toBe(place);
    expect(await comparablePlace(join(folder, "below/../a.txt"))).toBe(place);
    expect(await comparablePlace(join(folder, "b.txt"))).not.toBe(place);
  });

  it("is called as reports are by its ending, in any letters", () => {
    expect(["a.yaml", "a.inspection.YML", "A.Yaml"].filter(isNamedAsReport)).toHaveLength(3);
    expect(["a.json", "yaml", "a.yaml.json", "ayml"].filter(isNamedAsReport)).toEqual([]);
  });
});

describe("outputs", () => {
  const named: Source = {
    shown: "Draft.txt",
    path: join(folder, "Draft.txt"),
    named: true,
    read: () => Promise.reject(),
  };
  const clash = (...paths: (string | undefined)[]) =>
    clashOfOutputs(
      { format: paths.map((path) => ({ format: formats.json, path })), baseline: "old.json" },
      [named],
      {
        folder,
      },
    );

  it("may go anywhere else, and to standard output", async () => {
    expect(await clash(undefined, "found.json", "new/found.json")).toBeUndefined();
  });

  it("never go to what is read, or to one place, whatever the capital letters", async () => {
    expect(await clash("DRAFT.txt")).toContain("is read in this run");
    expect(await clash("OLD.json")).toContain("is read in this run");
    expect(await clash("found.json", "Found.JSON")).toContain("Two formats");
  });
});
