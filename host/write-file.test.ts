import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createFile, replaceFile } from "./write-file.ts";

const place = mkdtempSync(join(tmpdir(), "write-file-"));
afterAll(() => rmSync(place, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(place, "case-"));
});

describe("replacing a file", () => {
  it("writes a text or bytes, and the folders above", async () => {
    expect(await replaceFile(join(folder, "a/b/text.md"), "é")).toBe(false);
    await replaceFile(join(folder, "bytes.docx"), Uint8Array.of(0, 255));
    expect(readFileSync(join(folder, "a/b/text.md"), "utf8")).toBe("é");
    expect([...readFileSync(join(folder, "bytes.docx"))]).toEqual([0, 255]);
  });

  it("puts a whole new file in the place of the old: who still reads that one reads it to its end", async () => {
    writeFileSync(join(folder, "report.html"), "old");
    linkSync(join(folder, "report.html"), join(folder, "still-read"));
    expect(await replaceFile(join(folder, "report.html"), "new")).toBe(true);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toBe("new");
    expect(readFileSync(join(folder, "still-read"), "utf8")).toBe("old");
  });

  it("leaves nothing else behind", async () => {
    await replaceFile(join(folder, "report.html"), "new");
    expect(readdirSync(folder)).toEqual(["report.html"]);
  });

  it.skipIf(process.platform === "win32")("keeps who may read it", async () => {
    writeFileSync(join(folder, "private.md"), "old");
    chmodSync(join(folder, "private.md"), 0o600);
    await replaceFile(join(folder, "private.md"), "new");
    expect(statSync(join(folder, "private.md")).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === "win32")("writes to where a link leads, and keeps the link", async () => {
    writeFileSync(join(folder, "behind.md"), "old");
    symlinkSync("behind.md", join(folder, "link.md"));
    await replaceFile(join(folder, "link.md"), "new");
    expect(readFileSync(join(folder, "behind.md"), "utf8")).toBe("new");
    expect(readlinkSync(join(folder, "link.md"))).toBe("behind.md");
  });

  it.skipIf(process.platform === "win32")(
    "writes to a device, which nothing can be put in the place of",
    async () => {
      expect(await replaceFile("/dev/null", "anything")).toBe(false);
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    },
  );

  it("fails with the system’s own reason, and leaves what was there as it was", async () => {
    mkdirSync(join(folder, "kept"));
    writeFileSync(join(folder, "kept/inside"), "old");
    await expect(replaceFile(join(folder, "kept"), "new")).rejects.toMatchObject({ code: "EISDIR" });
    await expect(replaceFile(join(folder, "kept/inside/deeper"), "new")).rejects.toHaveProperty("code");
    expect(readFileSync(join(folder, "kept/inside"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["kept"]);
  });
});

describe("creating a file", () => {
  it("writes it when there is none, and leaves one that is there as it is", async () => {
    const path = join(folder, "new/draft.yaml");
    expect(await createFile(path, "first")).toBe(true);
    expect(await createFile(path, "second")).toBe(false);
    expect(readFileSync(path, "utf8")).toBe("first");
  });
});
