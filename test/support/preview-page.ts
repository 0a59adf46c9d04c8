/**
 * The page of the live preview in a real browser, as an editor shows it: the shell, the bundled script and the styles
 * under the policy that the editor sets. The test is the editor's end: it posts messages and reads what the page says.
 */
/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { PreviewUpdate } from "../../core/src/protocol.ts";
import type { FromPage, PageAbilities, ToPage } from "../../preview/messages.ts";
import { previewShell } from "../../preview/shell.ts";
import { startBrowser } from "../e2e/host/browser.ts";

/** Themes by the classes that the editor gives the body. */
export const themes = {
  light: "vscode-light",
  dark: "vscode-dark",
  "high contrast": "vscode-high-contrast",
  "high contrast, light": "vscode-high-contrast vscode-high-contrast-light",
} as const;

/** What an editor can do. */
export const everything: PageAbilities = { jumps: true, applies: true, explains: true };

/** The file that tests show unless they say otherwise. */
export const shownFile = "file:///a.inspection.yaml";

const address = "http://preview.localhost/";
const nonce = "a1b2c3";
const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${address}; base-uri 'none'; form-action 'none'`;

/** What the page says of one type. */
export type Said<Type extends FromPage["type"]> = Extract<FromPage, { type: Type }>;

/** A browser that shows previews, one after the other. */
export class PreviewBrowser {
  /** Addresses that were asked for and are not ours; nothing answers them. */
  readonly foreign: string[] = [];

  private constructor(
    readonly page: Page,
    readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<PreviewBrowser> {
    const { page, close } = await startBrowser();
    const browser = new PreviewBrowser(page, close);
    await browser.#serve();
    // What runs scripts outside the tests marks functions with their names by this one, which a page lacks.
    await page.addInitScript("globalThis.__name = (given) => given;");
    await page.addInitScript(beEditor);
    return browser;
  }

  /** A new page that shows nothing yet. What the editor kept for an earlier one is forgotten unless `keepsState`. */
  async open({ keepsState = false } = {}): Promise<void> {
    const { page } = this;
    if (!keepsState && page.url().startsWith(address)) await page.evaluate(() => sessionStorage.clear());
    await page.goto(address);
    await this.said("ready");
  }

  /** Tells the page something. */
  async tell(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, "*"), message as unknown as object);
  }

  /** Shows an update and waits until it is painted. */
  async show(update: PreviewUpdate, abilities = everything, file = shownFile): Promise<void> {
    await this.tell({ type: "update", file, update, abilities });
    await this.page.evaluate(
      (page) => window.until(() => window.said.some((one) => one.type === "shown" && one.page === page)),
      update.page,
    );
  }

  /** Waits until the page has said so many messages of a type, and gives all of them. */
  async said<Type extends FromPage["type"]>(type: Type, atLeast = 1): Promise<Said<Type>[]> {
    await this.page.evaluate(
      ([type, least]) => window.until(() => window.said.filter((one) => one.type === type).length >= least),
      [type, atLeast] as const,
    );
    return this.saidSoFar(type);
  }

  /** Everything of a type that the page has said so far. */
  async saidSoFar<Type extends FromPage["type"]>(type: Type): Promise<Said<Type>[]> {
    const said = await this.page.evaluate(() => window.said);
    return said.filter((message): message is Said<Type> => message.type === type);
  }

  /** Forgets what the page has said. */
  async forgetSaid(): Promise<void> {
    await this.page.evaluate(() => {
      window.said.length = 0;
    });
  }

  /** Puts the page into a theme. */
  async setTheme(theme: keyof typeof themes): Promise<void> {
    await this.page.evaluate((classes) => {
      document.body.className = `report-page report-preview ${classes}`;
    }, themes[theme]);
  }

  /** What the page's policy has refused. */
  async refused(): Promise<string[]> {
    return await this.page.evaluate(() => window.refused);
  }

  async #serve(): Promise<void> {
    const files = await pageFiles();
    await this.page.route("**/*", async (route) => {
      const url = route.request().url();
      const file = url.startsWith(address) ? files.get(url.slice(address.length)) : undefined;
      if (file) return await route.fulfill(file);
      this.foreign.push(url);
      await route.abort();
    });
  }
}

declare global {
  interface Window {
    /** What the page has said. */
    said: FromPage[];
    /** What the policy has refused. */
    refused: string[];
    /** Resolves as soon as something holds, looking at each frame. Rejects after fifty seconds. */
    until(holds: () => boolean): Promise<void>;
  }
}

/** Runs in the page before its script: the editor's end, which keeps what it is told. */
function beEditor(): void {
  window.said = [];
  window.refused = [];
  window.until = async (holds) => {
    const start = performance.now();
    while (!holds()) {
      if (performance.now() - start > 50_000) throw new Error(`Not within fifty seconds: ${holds}`);
      await new Promise(requestAnimationFrame);
    }
  };
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    window.refused.push(`${violatedDirective} ${blockedURI}`);
  });
  const api = {
    postMessage: (message: FromPage) => window.said.push(structuredClone(message)),
    setState: (state: unknown) => sessionStorage.setItem("state", JSON.stringify(state)),
    getState: () => JSON.parse(sessionStorage.getItem("state") ?? "null") ?? undefined,
  };
  Object.assign(window, { acquireVsCodeApi: () => api });
}

async function pageFiles(): Promise<ReadonlyMap<string, { contentType: string; body: string }>> {
  const shell = previewShell({
    title: "Preview",
    contentSecurityPolicy: policy,
    styleAddress: `${address}preview.css`,
    scriptAddress: `${address}preview.js`,
    nonce,
  });
  const { script, style } = await pageAssets();
  return new Map([
    ["", { contentType: "text/html", body: shell }],
    ["preview.css", { contentType: "text/css", body: style }],
    ["preview.js", { contentType: "text/javascript", body: script }],
    ["favicon.ico", { contentType: "image/x-icon", body: "" }],
  ]);
}

/** The page's script and styles, as they are built. */
export async function pageAssets(): Promise<{ script: string; style: string }> {
  const styles = ["core/src/export/report.css", "preview/preview.css"].map((path) =>
    readFileSync(path, "utf8"),
  );
  return { script: await bundledScript(), style: styles.join("\n") };
}

async function bundledScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["preview/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles.map(({ text }) => text).join("");
}
