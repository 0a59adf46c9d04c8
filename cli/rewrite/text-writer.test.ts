/** A changed text goes where it belongs and nowhere else, and never over what somebody else wrote meanwhile. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Source } from "../check/sources.ts";
import type { Terminal } from "../terminal.ts";
import { mistakeInInput, TextWriter, type WriterOptions } from "./text-writer.ts";
import { unifiedDiff } from "./unified-diff.ts";

const folder = mkdtempSync(join(tmpdir(), "text-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, "report.yaml");
const source: Source = { shown: "report.yaml", path, named: true, read: () => Promise.reject(new Error()) };
const writing: WriterOptions = { isDry: false, showDiff: undefined, color: undefined };
beforeEach(() => writeFileSync(path, "old\n"));

describe("a changed file", () => {
  it("is written, and nothing is said", async () => {
    const { terminal, said } = listening();
    expect(await new TextWriter(writing, terminal, false).put(source, "old\n", "new\n")).toBe(true);
    expect(readFileSync(path, "utf8")).toBe("new\n");
    expect(said).toEqual({ printed: "", told: "" });
  });

  it("is left alone when somebody else changed it meanwhile, which is told", async () => {
    const { terminal, said } = listening();
    writeFileSync(path, "older\n");
    expect(await new TextWriter(writing, terminal, false).put(source, "old\n", "new\n")).toBe(false);
    expect(readFileSync(path, "utf8")).toBe("older\n");
    expect(said.told).toBe("“report.yaml” was changed by somebody else meanwhile, and was left as it is.\n");
    expect(readdirSync(folder)).toEqual(["report.yaml"]);
  });

  it("is told when it is gone", async () => {
    const { terminal, said } = listening();
    rmSync(path);
    expect(await new TextWriter(writing, terminal, false).put(source, "old\n", "new\n")).toBe(false);
    expect(said.told).toBe("“report.yaml” cannot be written: there is no such file or folder.\n");
  });

  it.each([
    ["a dry run", { ...writing, isDry: true }, ""],
    [
      "a diff",
      { ...writing, showDiff: unifiedDiff },
      "--- a/report.yaml\n+++ b/report.yaml\n@@ -1,1 +1,1 @@\n-old\n+new\n",
    ],
  ])("is not written in %s", async (_what, options, printed) => {
    const { terminal, said } = listening();
    expect(await new TextWriter(options, terminal, false).put(source, "old\n", "new\n")).toBe(true);
    expect(readFileSync(path, "utf8")).toBe("old\n");
    expect(said).toEqual({ printed, told: "" });
  });
});

describe("standard input", () => {
  it("is printed, changed or not, and what is reported is told", async () => {
    for (const text of ["new\n", "old\n"]) {
      const { terminal, said } = listening();
      const writer = new TextWriter(writing, terminal, true);
      expect(await writer.put(source, "old\n", text)).toBe(true);
      writer.report.print("Done.\n");
      expect(said).toEqual({ printed: text, told: "Done.\n" });
    }
  });

  it("is read with files by nobody: what is printed must be one text", () => {
    expect(mistakeInInput(["-"])).toBeUndefined();
    expect(mistakeInInput(["a", "b"])).toBeUndefined();
    expect(mistakeInInput(["a", "-"])).toMatch(/^What is read from standard input/);
  });
});

describe("a diff", () => {
  it("moves no cursor on a screen, and has every letter elsewhere", () => {
    const after = "\u001b[2Jnew\r\n";
    const style = { colours: false, isScreen: true };
    expect(unifiedDiff("a.yaml", "old\r\n", after, style)).toContain("+\ufffd[2Jnew\n");
    expect(unifiedDiff("a.yaml", "old\r\n", after, { ...style, isScreen: false })).toContain(`+${after}`);
  });
});

/** A terminal that remembers what comes out of it. */
function listening() {
  const said = { printed: "", told: "" };
  const terminal: Terminal = {
    folder,
    input: (async function* () {})(),
    colours: false,
    isScreen: false,
    columns: undefined,
    pipeline: { repository: undefined, jobSummary: undefined },
    print: (content) => {
      said.printed += content;
    },
    tell: (text) => {
      said.told += `${text}\n`;
    },
    status: () => undefined,
  };
  return { terminal, said };
}
