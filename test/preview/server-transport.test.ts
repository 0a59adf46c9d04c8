/** The same page from a small server, as the command line shows it: events in, posts out. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FromPage, ToPage } from "../../preview/messages.ts";
import { previewShell } from "../../preview/shell.ts";
import { startBrowser, type TestBrowser } from "../e2e/host/browser.ts";
import { pageAssets } from "../support/preview-page.ts";
import { exampleReport, PreviewedReport } from "../support/previewed-report.ts";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const report = new PreviewedReport();
const file = "a.inspection.yaml";

let browser: TestBrowser;
let server: Server;
let page: Page;
const posted: FromPage[] = [];
const streams: ServerResponse[] = [];
const names = new Set<string | null>();

beforeAll(async () => {
  const assets = await pageAssets();
  const shell = previewShell({
    title: "Preview",
    contentSecurityPolicy: policy,
    styleAddress: "preview.css",
    scriptAddress: "preview.js",
  });
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    if (pathname === "/") response.setHeader("content-type", "text/html").end(shell);
    else if (pathname === "/preview.js")
      response.setHeader("content-type", "text/javascript").end(assets.script);
    else if (pathname === "/preview.css") response.setHeader("content-type", "text/css").end(assets.style);
    else if (pathname === "/events") listen(response, searchParams.get("page"));
    else if (pathname === "/messages") {
      names.add(searchParams.get("page"));
      request.on("data", (body) => posted.push(JSON.parse(String(body))));
      request.on("end", () => response.writeHead(204).end());
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  browser = await startBrowser();
  page = browser.page;
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

function listen(response: ServerResponse, name: string | null): void {
  names.add(name);
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write("retry: 50\n\n");
  streams.push(response);
  tell({ type: "update", file, update: report.update(exampleReport()), abilities });
}

const abilities = { jumps: false, applies: false, explains: true };

function tell(message: ToPage): void {
  streams.at(-1)?.write(`data: ${JSON.stringify(message)}\n\n`);
}

it("shows what it is sent, in the system's theme, and posts what it says under one name", async () => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.locator(".ratings").waitFor();
  await expect.poll(() => posted.map(({ type }) => type)).toContain("shown");
  expect(names.size).toBe(1);
  expect([...names][0]).toMatch(/./);
  expect(await page.evaluate(() => document.body.classList.contains("vscode-dark"))).toBe(true);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => page.evaluate(() => document.body.className)).toContain("vscode-light");
});

it("says when the server is gone, and goes on in the same place when it is back", async () => {
  await page.locator(".ratings").evaluate((one) => one.scrollIntoView());
  const before = await page.evaluate(() => window.scrollY);
  const opened = streams.length;
  streams.at(-1)?.destroy();
  await page.locator("#status", { hasText: "no longer running" }).waitFor();
  expect(await page.locator(".ratings").count()).toBe(1);
  await expect.poll(() => streams.length).toBeGreaterThan(opened);
  await page.locator("#status:empty").waitFor({ state: "attached" });
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});

it("asks before it opens a link, in a tab of its own that knows nothing of this one", async () => {
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  const opened = page.context().waitForEvent("page");
  await page.locator(".imprint a").first().click();
  const tab = await opened;
  expect(asked[0]).toMatch(/^Open https?:\/\/.* in a new tab\?$/);
  expect(await tab.evaluate(() => window.opener)).toBe(null);
  await tab.close();
});
