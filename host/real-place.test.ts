import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realPlace } from "./real-place.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "real-place-")));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === "win32")("a path leads", () => {
  beforeAll(() => {
    mkdirSync(join(folder, "there"));
    writeFileSync(join(folder, "there/file"), "");
    symlinkSync("there", join(folder, "folder-link"));
    symlinkSync("there/file", join(folder, "link"));
    symlinkSync("link", join(folder, "link-to-link"));
    symlinkSync("nowhere", join(folder, "broken"));
  });

  it.each([
    ["where it says, without links", "there/file", "there/file"],
    ["behind a link, and a link to a link", "link-to-link", "there/file"],
    ["through a linked folder", "folder-link/file", "there/file"],
    ["through a linked folder to a file that is not there yet", "folder-link/a/b", "there/a/b"],
    ["to a link that leads nowhere itself", "broken", "broken"],
  ])("%s", async (_, written, place) => {
    expect(await realPlace(join(folder, written))).toBe(join(folder, place));
  });
});
