import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { addressHost } from "./address-host.ts";
import { nodeHost, readStream } from "./node-host.ts";

const folder = mkdtempSync(join(tmpdir(), "node-host-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function* chunks(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part);
}

const host = nodeHost({ maxBytes: 20 });

describe("reading a file", () => {
  it("gives its text, with its line ends as they are", async () => {
    const path = file("plain.yaml", "title: é\r\n");
    expect(await host.read(path)).toEqual({ kind: "text", text: "title: é\r\n" });
  });

  it("leaves out a byte-order mark, so that columns count as in an editor", async () => {
    expect(await host.read(file("mark.yaml", "\uFEFFa: 1\n"))).toEqual({ kind: "text", text: "a: 1\n" });
  });

  it("gives an empty file as an empty text", async () => {
    expect(await host.read(file("empty.yaml", ""))).toEqual({ kind: "text", text: "" });
  });

  it("says that bytes are no text: another encoding, or a picture", async () => {
    const latin1 = Uint8Array.from([0x74, 0xe9, 0x0a]);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x61, 0x00]);
    const half = Uint8Array.from([0x61, 0xc3]);
    for (const bytes of [latin1, utf16, half]) {
      expect(await host.read(file("bytes.yaml", bytes))).toEqual({ kind: "notText", reason: "notUtf8" });
    }
  });

  it("refuses what is larger than allowed, and takes what is just as large", async () => {
    expect(await host.read(file("large.yaml", "x".repeat(21)))).toEqual({ kind: "tooLarge", bytes: 21 });
    expect(await host.read(file("just.yaml", "x".repeat(20)))).toEqual({
      kind: "text",
      text: "x".repeat(20),
    });
  });

  it("fails where there is nothing to read", async () => {
    await expect(host.read(join(folder, "missing.yaml"))).rejects.toMatchObject({ code: "ENOENT" });
    await expect(host.read(folder)).rejects.toMatchObject({ code: "EISDIR" });
  });
});

describe("looking at a place", () => {
  it("says what stands there, and nothing where there is nothing", async () => {
    expect(await host.stat(file("there.yaml", ""))).toBe("file");
    expect(await host.stat(folder)).toBe("folder");
    expect(await host.stat(join(folder, "missing.yaml"))).toBeUndefined();
    expect(await host.stat(join(file("there.yaml", ""), "inside"))).toBeUndefined();
  });

  it("lists a folder, and fails where there is none", async () => {
    file("listed.yaml", "");
    expect(await host.list(folder)).toContain("listed.yaml");
    await expect(host.list(join(folder, "missing"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("reading a stream", () => {
  it("puts letters together that were cut between two parts", async () => {
    const [first, second] = [Uint8Array.from([0xc3]), Uint8Array.from([0xa9])];
    async function* cut() {
      yield first;
      yield second;
    }
    expect(await readStream(cut(), 20)).toEqual({ kind: "text", text: "é" });
  });

  it("stops reading once there is too much", async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read++;
        yield new Uint8Array(8);
      }
    }
    expect(await readStream(endless(), 20)).toEqual({ kind: "tooLarge", bytes: 24 });
    expect(read).toBe(3);
  });

  it("takes a stream that is just as long as allowed", async () => {
    expect(await readStream(chunks("x".repeat(10), "y".repeat(10)), 20)).toMatchObject({ kind: "text" });
  });
});

describe("the log", () => {
  it("goes where it is told", () => {
    const lines: string[] = [];
    nodeHost({ maxBytes: 1, log: (line) => lines.push(line) }).log("a line");
    expect(lines).toEqual(["a line"]);
  });
});

describe("a pipe and a device", () => {
  it("is read as far as is allowed, without waiting for whoever may never write", async () => {
    const pipe = join(folder, "pipe.yaml");
    execFileSync("mkfifo", [pipe]);
    await expect(host.read(pipe)).rejects.toThrow("it is a pipe, and nobody writes into it");
    expect(await host.read("/dev/zero")).toMatchObject({ kind: "tooLarge" });
    expect(await host.read("/dev/null")).toEqual({ kind: "text", text: "" });
  });
});

describe("files by their addresses", () => {
  it("are read, and an address that no file can have is one of nothing", async () => {
    const byAddress = addressHost(host);
    const path = file("addressed é.yaml", "a: 1\n");
    expect(await byAddress.read(String(pathToFileURL(path)))).toEqual({ kind: "text", text: "a: 1\n" });
    expect(await byAddress.stat(String(pathToFileURL(path)))).toBe("file");
    for (const odd of [
      "file:///a%2Fb.yaml",
      "file:///%ZZ.yaml",
      "file:///nul%00.yaml",
      "untitled:a",
      "memfs:/a",
    ]) {
      expect(await byAddress.stat(odd)).toBeUndefined();
      await expect(byAddress.read(odd)).rejects.toThrow();
    }
  });
});

describe("many pipes", () => {
  it("keep no thread from reading files", async () => {
    const pipes = Array.from({ length: 12 }, (_, at) => join(folder, `pipe-${at}.yaml`));
    execFileSync("mkfifo", pipes);
    const reading = Promise.allSettled(pipes.map((pipe) => host.read(pipe)));
    expect(await host.read(file("beside.yaml", "a: 1\n"))).toEqual({ kind: "text", text: "a: 1\n" });
    expect((await reading).map(({ status }) => status)).toEqual(pipes.map(() => "rejected"));
  });
});
