/**
 * Lets a test see and touch the window it runs in. A test in the extension host posts `{…}` as JSON to one
 * of the paths below and gets JSON back; an answer that is not 200 says in text what went wrong.
 */
/// <reference lib="dom" />
import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";

/** A bridge that listens. */
export interface Bridge {
  readonly address: string;
  /** Says which page it is for. Until then every request fails. */
  attach(page: Page): void;
  close(): void;
}

/** What a test may say. `inWebview` looks for the selector in the last webview instead of the workbench. */
interface BridgeRequest {
  readonly selector?: string;
  readonly inWebview?: boolean;
  readonly key?: string;
  readonly text?: string;
  readonly name?: string;
  readonly pixels?: number;
}

type Action = (page: Page, request: BridgeRequest) => Promise<unknown>;

const actions: Readonly<Record<string, Action>> = {
  "/screenshot": (page, { name }) => screenshot(page, name ?? "screenshot"),
  "/press": (page, { key }) => page.keyboard.press(key ?? ""),
  "/type": (page, { text }) => page.keyboard.type(text ?? ""),
  "/scroll": (page, { pixels }) => page.mouse.wheel(0, pixels ?? 0),
  "/hover": (page, request) => places(page, request).first().hover(),
  "/click": (page, request) => places(page, request).first().click(),
  "/count": (page, request) => places(page, request).count(),
  "/seen": (page, request) => places(page, request).evaluateAll(countSeen),
  "/texts": (page, request) => places(page, request).allInnerTexts(),
};

/** Opens the bridge on a free port of 127.0.0.1. */
export async function openBridge(): Promise<Bridge> {
  let page: Page | undefined;
  const server = createServer(async (request, response) => {
    // A test in a browser's worker asks from another origin.
    response.setHeader("access-control-allow-origin", "*");
    try {
      const action = actions[request.url ?? ""];
      if (!page || !action) throw new Error(`The bridge cannot do ${request.url} now.`);
      response.end(JSON.stringify((await action(page, await readJson(request))) ?? null));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    attach: (to) => {
      page = to;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Listens on a port of 127.0.0.1 that the system chooses, and gives it. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

async function readJson(request: IncomingMessage): Promise<BridgeRequest> {
  let text = "";
  for await (const part of request) text += part;
  return text === "" ? {} : JSON.parse(text);
}

/** Runs in the page: how many of the elements are on the screen, and not scrolled out of it. */
function countSeen(elements: Element[]): number {
  return elements.filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }).length;
}

/** A webview is a frame within a frame. */
function places(page: Page, { selector = "body", inWebview = false }: BridgeRequest): Locator {
  if (!inWebview) return page.locator(selector);
  return page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame").locator(selector);
}

/** Takes pictures until two in a row are the same, so that nothing is still moving, and gives the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = resolve(process.env.VSCODE_HOST_SHOTS ?? ".cache/e2e/screenshots");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w.-]+/g, "-")}.png`);
  let before: Buffer = Buffer.alloc(0);
  for (let taken = 0; taken < 20; taken++) {
    const now = await page.screenshot({ path, animations: "disabled" });
    if (now.equals(before)) break;
    before = now;
  }
  return path;
}
