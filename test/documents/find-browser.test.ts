/** Which browser prints, and what is said when there is none. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RefusedRequest } from "../../core/src/problem.ts";
import { findBrowser } from "../../documents/pdf/find-browser.ts";

const folder = mkdtempSync(join(tmpdir(), "find-browser-"));
afterAll(() => rmSync(folder, { recursive: true }));

function program(path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

const chrome = program("a/google-chrome");
const chromium = program("b/chromium");
const own = program("own/browser");
writeFileSync(join(folder, "a/chromium"), "cannot be run");
mkdirSync(join(folder, "a/msedge"));
const PATH = ["a", "", "b"].map((name) => (name ? join(folder, name) : "")).join(":");

function found(env: Record<string, string>): string {
  return findBrowser({ env, platform: "linux" });
}

describe("a browser", () => {
  it("is the first of the known ones on the path that can be run", () => {
    expect(found({ PATH })).toBe(chromium);
    expect(found({ PATH: join(folder, "a") })).toBe(chrome);
  });

  it("is the one that is named, by its path or by its name", () => {
    expect(found({ PATH, CHROME_PATH: own })).toBe(own);
    expect(found({ PATH, CHROMIUM: "google-chrome" })).toBe(chrome);
  });

  it("is not another one than the one that is named", () => {
    expect(() => found({ PATH, CHROME_PATH: "/nowhere" })).toThrow(
      new RefusedRequest(
        "CHROME_PATH names “/nowhere”, and there is no program of that name that can be run.",
      ),
    );
  });

  it("is found among a person's own applications on a Mac", () => {
    const edge = program("home/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    expect(findBrowser({ env: { HOME: join(folder, "home") }, platform: "darwin" })).toMatch(
      /Microsoft Edge$|Google Chrome$|Chromium$/,
    );
    expect(edge).toContain("Microsoft Edge");
  });

  it("can be missing, and then it is said what to do", () => {
    expect(() => found({ PATH: join(folder, "nothing") })).toThrow(
      new RefusedRequest(
        "No browser that can print a PDF was found: install Chromium, Google Chrome, Microsoft Edge or Brave, or name one in CHROME_PATH.",
      ),
    );
  });
});
