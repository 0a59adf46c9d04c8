/** The browser the tests look through: an installed Chromium, without a window and without the network. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { debianProgram } from "./debian-package.ts";

/** Keeps the browser quiet and on this machine; it may run as root, where Chromium's sandbox cannot. */
const args = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
];

const options = {
  args,
  headless: true,
  timeout: 120_000,
  viewport: { width: 1280, height: 800 },
  permissions: ["clipboard-read", "clipboard-write"],
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
};

/** A browser with one page. */
export interface TestBrowser {
  /** As large as a small screen; it may use the clipboard. */
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Starts the Chromium named by `CHROMIUM`, else the one on the PATH, else Debian's, which is installed.
 * Throws when there is none. The caller closes it, also on signals.
 */
export async function startBrowser(): Promise<TestBrowser> {
  const profile = newProfile();
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      executablePath: findBrowser(),
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(30_000);
    return { page, close: () => context.close().finally(removeProfile) };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

function findBrowser(): string {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  return process.env.CHROMIUM ?? debianProgram({ names, packages: ["chromium", "fonts-dejavu-core"] });
}

/**
 * A folder for a profile in which pages may keep something inside the pages of others. Debian's Chromium
 * refuses that, but each webview of VS Code for the web has an origin of its own and needs a service worker.
 */
function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), "vscode-host-browser-"));
  mkdirSync(join(folder, "Default"));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify(preferences));
  return folder;
}
