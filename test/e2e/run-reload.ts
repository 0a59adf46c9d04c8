/**
 * Tests in a window that is no test window: `tsx test/e2e/run-reload.ts [--extension FOLDER]`. What tests inside VS
 * Code cannot do: reload the window they run in, and answer a question, which VS Code does not ask them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { screenshot } from "./host/bridge.ts";
import { startBrowser } from "./host/browser.ts";
import { createClearing } from "./host/clearing.ts";
import { openWindow } from "./host/open.ts";
import { forgetResults, reportResults } from "./results.ts";
import { runOptions } from "./run-options.ts";
import { temporaryFolder } from "./workspace.ts";

/** A test; it rejects when it fails. */
type Test = readonly [title: string, run: (page: Page, workspace: string) => Promise<void>];

const tests: readonly Test[] = [
  ["a locked preview is there again after a reload, scrolled to where it was", restoresPreview],
  ["a report with errors is exported when the writer insists", exportsDespiteErrors],
];

forgetResults("reload");
const clearing = createClearing();
let passed = 0;
try {
  for (const test of tests) passed += await passes(test);
} finally {
  await clearing.clear();
}
reportResults("reload", { passed, failed: tests.length - passed, skipped: 0 }, true);
process.exit();

async function restoresPreview(page: Page): Promise<void> {
  await runCommand(page, "Inspection Reports: Open Preview to the Side");
  const heading = preview(page).locator("h3").nth(4);
  await heading.scrollIntoViewIfNeeded();
  await page.locator(".tab:has-text('Preview practice')").click();
  await runCommand(page, "Inspection Reports: Toggle Preview Locking");
  await page.locator(".tab:has-text('[Preview] practice')").waitFor();
  const before = await heading.boundingBox();
  // The old window first has to be gone.
  await Promise.all([page.waitForEvent("domcontentloaded"), runCommand(page, "Developer: Reload Window")]);
  await page.locator(".tab:has-text('[Preview] practice')").waitFor();
  await heading.waitFor();
  const after = await heading.boundingBox();
  if (Math.abs((after?.y ?? 0) - (before?.y ?? 0)) > 40)
    throw new Error(`The heading was at ${before?.y} and is at ${after?.y}.`);
}

async function exportsDespiteErrors(page: Page, workspace: string): Promise<void> {
  await runCommand(page, "Inspection Reports: Export Report as");
  await page.locator(".quick-input-list .monaco-list-row:has-text('Web page')").click();
  const question = page.locator(".monaco-dialog-box:has-text('This report has 5 errors')");
  await question.waitFor();
  await screenshot(page, "export-with-errors");
  await question.locator(".monaco-button:has-text('Export anyway')").click();
  await page.locator(".quick-input-title:has-text('Export')").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".explorer-item:has-text('practice.html')").waitFor();
  if (!existsSync(join(workspace, "practice.html"))) throw new Error("There is no document.");
}

/** Opens the practice report in a window of its own, and tests there. 1 for a test that passes, else 0. */
async function passes([title, run]: Test): Promise<0 | 1> {
  const { workspace, remove } = temporaryFolder();
  await clearing.add(remove);
  const { extension } = runOptions();
  const opened = await openWindow({ extensions: [extension], workspace, files: [], proposedApi: [] });
  await clearing.add(opened.close);
  const { page, close } = await startBrowser();
  await clearing.add(close);
  try {
    await page.goto(opened.address, { waitUntil: "commit", timeout: 120_000 });
    await page.locator(".explorer-item:has-text('practice.inspection')").dblclick({ timeout: 120_000 });
    await page.locator(".codelens-decoration:has-text('Open preview')").waitFor({ timeout: 60_000 });
    await run(page, workspace);
    process.stdout.write(`✓ ${title}\n`);
    return 1;
  } catch (error) {
    const picture = await screenshot(page, `failed-${title}`).catch(() => "no picture");
    process.stdout.write(`✗ ${title}\n${error instanceof Error ? error.message : error}\n${picture}\n`);
    return 0;
  }
}

/** Runs a command as a writer does, by its name. */
async function runCommand(page: Page, name: string): Promise<void> {
  const input = page.locator(".quick-input-widget .quick-input-filter input");
  await page.keyboard.press("F1");
  await input.fill(`>${name}`);
  await page.locator(`.quick-input-list .monaco-list-row.focused:has-text('${name}')`).waitFor();
  await input.press("Enter");
}

/** The page of the newest preview: a frame within a frame. */
function preview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame");
}
