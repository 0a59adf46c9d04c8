/** A writer saves the file, and the page in the browser beside it changes: the built program, the real Chromium. */
/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { startBrowser, type TestBrowser } from "../e2e/host/browser.ts";
import { PreviewCommand } from "./preview-command.ts";

const folder = mkdtempSync(join(tmpdir(), "preview-browser-"));
const file = join(folder, "report.inspection.yaml");
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
let browser: TestBrowser;
let command: PreviewCommand;
const complaints: string[] = [];

beforeAll(async () => {
  await buildAll();
  writeFileSync(file, example);
  browser = await startBrowser();
  browser.page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  browser.page.on("pageerror", (error) => complaints.push(String(error)));
  command = PreviewCommand.start(["report.inspection.yaml"], folder);
});

afterAll(async () => {
  await command.end("SIGKILL");
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Keeps a word in the page that is lost when it is loaded anew. */
const mark = () => Object.assign(window, { marked: true });
const isMarked = () => "marked" in window;

it("shows the report", async () => {
  const { page } = browser;
  await page.goto(await command.address());
  await page.locator("h1").waitFor();
  expect(await page.locator("h1").innerText()).toMatch(/South Tyneside and Gateshead/);
  expect(await page.title()).toMatch(/South Tyneside and Gateshead/);
  await page.evaluate(mark);
});

it("shows what is saved, at the place where the reader is, without loading the page anew", async () => {
  const { page } = browser;
  const heading = page.locator("h3", { hasText: "2.4" });
  await heading.evaluate((one) => one.scrollIntoView());
  const before = await heading.evaluate((one) => one.getBoundingClientRect().top);
  writeFileSync(file, example.replace(/^title: .*$/m, "title: A better title"));
  await page.locator("h1", { hasText: "A better title" }).waitFor();
  expect(await page.evaluate(isMarked)).toBe(true);
  expect(await heading.evaluate((one) => one.getBoundingClientRect().top)).toBeCloseTo(before, 0);
});

it("shows what disagrees, and opens the page that explains it", async () => {
  const { page } = browser;
  const wrong = example.replace(
    /(standard: 2\.4 Implementation and delivery\n\s+rating: )Requires improvement/,
    "$1Good",
  );
  expect(wrong).not.toBe(example);
  writeFileSync(file, wrong);
  const problem = page.locator('[data-rule="rating-not-as-computed"]').first();
  await problem.waitFor();
  const [explained] = await Promise.all([
    page.context().waitForEvent("page"),
    problem.locator(".explain").click(),
  ]);
  await explained.waitForLoadState();
  expect(await explained.locator("body").innerText()).toContain("rating-not-as-computed");
  await explained.close();
});

it("answers what would change if a figure were another, and leaves the file as it is", async () => {
  const { page } = browser;
  writeFileSync(file, example);
  await page.locator('[data-rule="rating-not-as-computed"]').waitFor({ state: "detached" });
  await page.locator(".key-questions .what-if-open").first().click();
  await page.locator(".what-if input[type=number]").first().fill("10");
  await page.locator(".what-if-changes", { hasText: "Inadequate" }).waitFor();
  expect(await page.getByRole("button", { name: /apply/i }).count()).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(example);
});

it("keeps the page when the file is gone, and goes on when it is back", async () => {
  const { page } = browser;
  unlinkSync(file);
  await page.locator("#status", { hasText: "has been deleted or moved" }).waitFor();
  expect(await page.locator("h1").innerText()).toMatch(/South Tyneside/);
  writeFileSync(file, example.replace(/^title: .*$/m, "title: Back again"));
  await page.locator("h1", { hasText: "Back again" }).waitFor();
  expect(await page.locator("#status").innerText()).toBe("");
});

it("says when the preview was ended, with nothing refused or failed before", async () => {
  const { page } = browser;
  expect(complaints).toEqual([]);
  expect(await page.evaluate(isMarked)).toBe(true);
  await command.end();
  await page.locator("#status", { hasText: "is shown as it was" }).waitFor();
  expect(await page.locator("h1").innerText()).toBe("Back again");
});
