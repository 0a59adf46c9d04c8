import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeEntryFolder, readEntry, writeEntry } from "./kept-entries.ts";

const place = mkdtempSync(join(tmpdir(), "kept-entries-"));
afterAll(() => rmSync(place, { recursive: true }));

describe("a folder of entries", () => {
  const folder = join(place, "deep", "entries");

  it("is made with all folders above it, and kept out of version control when it is new", async () => {
    await makeEntryFolder(folder);
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("*\n");
    await makeEntryFolder(place);
    expect(readdirSync(place)).not.toContain(".gitignore");
  });

  it("gives what was written last, and nothing where nothing was", async () => {
    await writeEntry(folder, "one.json", "first");
    await writeEntry(folder, "one.json", "second");
    expect(await readEntry(folder, "one.json")).toBe("second");
    expect(await readEntry(folder, "two.json")).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual([".gitignore", "one.json"]);
  });

  it("neither reads nor writes through a link that somebody put there", async () => {
    const precious = join(place, "precious.txt");
    writeFileSync(precious, "mine");
    symlinkSync(precious, join(folder, "link.json"));
    expect(await readEntry(folder, "link.json")).toBeUndefined();
    await writeEntry(folder, "link.json", "ours");
    expect(readFileSync(precious, "utf8")).toBe("mine");
    expect(await readEntry(folder, "link.json")).toBe("ours");
  });

  it("leaves nothing behind when an entry cannot be written", async () => {
    await expect(writeEntry(join(folder, "none"), "one.json", "text")).rejects.toThrow("ENOENT");
    await expect(makeEntryFolder(join(place, "precious.txt"))).rejects.toThrow("EEXIST");
  });
});
