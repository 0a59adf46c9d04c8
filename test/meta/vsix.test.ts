/** What goes into the extension: exactly the files of a list that is read before it changes, and not too much of them. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ruleIds } from "../../scripts/generated-files.ts";

const temporary = mkdtempSync(join(tmpdir(), "inspection-reports-vsix-"));
/** What several programs have in common; how many files that is, the bundler decides. */
const isSharedPart = /^dist\/engine-[A-Z0-9]{8}\.js$/;
/** What a part asks for: at once, or later by a function that is no longer called so. */
const askedFor = /\brequire\("([^"]+)"\)|\("((?:\.\/|node:)[^"]+)"\)/g;
/** What a browser's server never asks for: it refuses a PDF before. */
const needsNode = "./engine-pdf.js";
/** The page itself, not a property, a variable or a file that is called so. */
const usesPage = /(?<![\w$./-])document\.|\.createElement\b/;
let files: string[] = [];

beforeAll(() => {
  files = vsce("ls", "--no-dependencies").trim().split("\n").sort();
});
afterAll(() => rmSync(temporary, { recursive: true }));

describe("the packed extension", () => {
  it("has the files of test/meta/vsix-files.txt, and no other", () => {
    const listed = readFileSync("test/meta/vsix-files.txt", "utf8").trim().split("\n").sort();
    expect(files.filter((file) => !isSharedPart.test(file))).toEqual(listed);
  });

  it("has the page of every rule", () => {
    const pages = JSON.parse(readFileSync("dist/rule-pages.json", "utf8"));
    expect(Object.keys(pages)).toEqual(ruleIds());
    for (const id of ruleIds()) expect(pages[id]).toMatch(new RegExp(`^# ${id}\n`));
  });

  it("is smaller than a megabyte", () => {
    const path = join(temporary, "extension.vsix");
    vsce(
      "package",
      "--no-dependencies",
      "--no-rewrite-relative-links",
      "--allow-missing-repository",
      "-o",
      path,
    );
    expect(statSync(path).size).toBeLessThan(1_000_000);
  });

  it("has a client, and a server that loads at its start and for a session, of no more than they have now", () => {
    const size = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
    const atStart = loadedBy("./server.cjs");
    // It says what it can do before it loads what knows reports.
    expect(size(atStart)).toBeLessThan(230_000);
    const inSession = loadedBy("./server.cjs", "./engine-session.js", "./engine-disk.js");
    expect(inSession.length).toBeGreaterThan(atStart.length + 5);
    expect(size(inSession)).toBeLessThan(1_240_000);
    expect(size([join("dist", "client.browser.cjs.js")])).toBeLessThan(480 * 1024);
  });

  it("has a server for the browser that needs neither a page nor Node: a library's variant for these would break in a worker", () => {
    const parts = new Set(["./server-browser.js"]);
    // The set grows while it is walked.
    for (const part of parts) {
      expect(part).toMatch(/^\.\/[\w-]+\.js$/);
      const code = readFileSync(join("dist", part), "utf8");
      expect(code).not.toMatch(usesPage);
      for (const [, atOnce, later] of code.matchAll(askedFor)) parts.add(atOnce ?? later ?? "");
      parts.delete(needsNode);
    }
    expect(parts).toContain("./engine-docx.js");
  });

  it("has everything that its task needs", () => {
    for (const file of files) cpSync(file, join(temporary, "unpacked", file), { recursive: true });
    const commandLine = join(temporary, "unpacked/dist/cli.cjs");
    const { status, stderr } = spawnSync(process.execPath, [commandLine, "check", "."], {
      cwd: resolve("examples"),
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });
});

function vsce(...given: string[]): string {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/vsce", given, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`vsce ${given[0]}: ${stderr}`);
  return stdout;
}

/** Full paths of the parts in memory once these were loaded. */
function loadedBy(...parts: readonly string[]): string[] {
  const load = `${parts.map((part) => `require("${part}");`).join("")} process.stdout.write(Object.keys(require.cache).join("\\n"))`;
  const { stdout } = spawnSync(process.execPath, ["-e", load], { cwd: resolve("dist"), encoding: "utf8" });
  return stdout.split("\n").filter((path) => path.endsWith("js"));
}
