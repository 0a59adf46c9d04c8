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
import { changeFile, createFile, replaceFile } from "./write-file.ts";

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

  it.skipIf(process.platform === "win32")(
    "makes the file that links lead to, and no file in place of a loop",
    async () => {
      symlinkSync("second.md", join(folder, "first.md"));
      symlinkSync("made.md", join(folder, "second.md"));
      symlinkSync("loop.md", join(folder, "loop.md"));
      expect(await replaceFile(join(folder, "first.md"), "new")).toBe(false);
      expect(readFileSync(join(folder, "made.md"), "utf8")).toBe("new");
      await expect(replaceFile(join(folder, "loop.md"), "new")).rejects.toMatchObject({ code: "ELOOP" });
      expect(readlinkSync(join(folder, "loop.md"))).toBe("loop.md");
      expect(readdirSync(folder)).toEqual(["first.md", "loop.md", "made.md", "second.md"]);
    },
  );

  it("takes the folders away again that it made for what could not be written", async () => {
    await expect(replaceFile(join(folder, "new/deep", "x".repeat(300)), "new")).rejects.toThrow();
    await expect(createFile(join(folder, "new/deep", "x".repeat(300)), "new")).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
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

  it.skipIf(process.platform === "win32")("makes what a link leads to, and keeps the link", async () => {
    symlinkSync("not-there-yet.md", join(folder, "link.md"));
    await replaceFile(join(folder, "link.md"), "new");
    expect(readFileSync(join(folder, "not-there-yet.md"), "utf8")).toBe("new");
    expect(readlinkSync(join(folder, "link.md"))).toBe("not-there-yet.md");
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

describe("changing a file", () => {
  const path = () => join(folder, "report.yaml");

  it("replaces the text that was read by the changed one, and leaves nothing else behind", async () => {
    writeFileSync(path(), "old");
    expect(await changeFile(path(), "old", "new")).toBe(true);
    expect(readFileSync(path(), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["report.yaml"]);
  });

  it("keeps the byte-order mark and the line ends", async () => {
    writeFileSync(path(), "\ufeffold\r\nlines\r\n");
    expect(await changeFile(path(), "old\r\nlines\r\n", "new\r\nlines\r\n")).toBe(true);
    expect(readFileSync(path(), "utf8")).toBe("\ufeffnew\r\nlines\r\n");
  });

  it.skipIf(process.platform === "win32")("keeps who may do what with it", async () => {
    writeFileSync(path(), "old");
    for (const mode of [0o600, 0o755, 0o664]) {
      chmodSync(path(), mode);
      await changeFile(path(), readFileSync(path(), "utf8"), `for ${mode}`);
      expect(statSync(path()).mode & 0o777).toBe(mode);
    }
  });

  it.skipIf(process.platform === "win32")("changes what a link leads to, and keeps the link", async () => {
    mkdirSync(join(folder, "elsewhere"));
    writeFileSync(join(folder, "elsewhere/behind.yaml"), "old");
    symlinkSync("elsewhere/behind.yaml", path());
    expect(await changeFile(path(), "old", "new")).toBe(true);
    expect(readFileSync(join(folder, "elsewhere/behind.yaml"), "utf8")).toBe("new");
    expect(readlinkSync(path())).toBe("elsewhere/behind.yaml");
    expect(readdirSync(join(folder, "elsewhere"))).toEqual(["behind.yaml"]);
  });

  it("leaves alone what was changed meanwhile, in whatever way", async () => {
    for (const now of ["other", "old ", "", "\ufeffother", Buffer.from([0x6f, 0xff])]) {
      writeFileSync(path(), now);
      expect(await changeFile(path(), "old", "new")).toBe(false);
      expect(readFileSync(path()).equals(Buffer.from(now))).toBe(true);
    }
    expect(readdirSync(folder)).toEqual(["report.yaml"]);
  });

  it("never undoes what somebody else writes at the same time", async () => {
    const changes = ["one", "two", "three", "four"];
    writeFileSync(path(), "old");
    const changed = await Promise.all(changes.map((text) => changeFile(path(), "old", text)));
    expect(changed).toContain(true);
    expect(changes.filter((_, at) => changed[at])).toContain(readFileSync(path(), "utf8"));
    expect(readdirSync(folder)).toEqual(["report.yaml"]);
  });

  it("fails where there is no file, and makes none", async () => {
    await expect(changeFile(path(), "", "new")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(changeFile(folder, "", "new")).rejects.toThrow("it is no file that could be replaced");
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("fails at a file that may not be written to", async () => {
    writeFileSync(path(), "old");
    chmodSync(path(), 0o444);
    await asNobody(async () => {
      await expect(changeFile(path(), "old", "new")).rejects.toMatchObject({ code: "EACCES" });
    });
    expect(readFileSync(path(), "utf8")).toBe("old");
  });
});

/** Whoever may do everything may write to any file: then the work is done as somebody who may not. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return await work();
  chmodSync(folder, 0o755);
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("creating a file", () => {
  it("writes it when there is none, and leaves one that is there as it is", async () => {
    const path = join(folder, "new/draft.yaml");
    expect(await createFile(path, "first")).toBe(true);
    expect(await createFile(path, "second")).toBe(false);
    expect(readFileSync(path, "utf8")).toBe("first");
  });
});
