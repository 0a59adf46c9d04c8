/**
 * What `vscode.mjs` does: runs the tests named on VS Code's own command line in the workbench, seen through a
 * browser without a window, and ends with their exit code. Without tests it opens the window for a person.
 *
 * In its environment: `VSCODE_HOST_DIR` (where the host is installed), `CHROMIUM` (the browser), `VSCODE_HOST_SHOTS`
 * (where screenshots go), `VSCODE_HOST_TIMEOUT` (seconds until a run is given up, 900), `VSCODE_HOST_LOG` (show all).
 * In the tests' environment: `VSCODE_HOST_BRIDGE`, the address of the bridge.
 */
import { spawnSync } from "node:child_process";
import { type LaunchRequest, opensNoWindow, readArguments } from "./arguments.ts";
import { listenTo } from "./automation.ts";
import { openBridge, screenshot } from "./bridge.ts";
import { startBrowser } from "./browser.ts";
import { type Clearing, createClearing } from "./clearing.ts";
import { installHost } from "./install.ts";
import { givenUp, interrupted, orphaned } from "./limits.ts";
import { openForPerson } from "./open.ts";
import { serveWorkbench } from "./workbench.ts";

const args = process.argv.slice(2);
process.exit(opensNoWindow(args) ? manage() : await launch(readArguments(args)));

/** Lists, installs or removes extensions, or tells the version: the server's own command line does that. */
function manage(): number {
  const { node, server } = installHost();
  const own = args.filter((arg) => !arg.startsWith("--user-data-dir"));
  return spawnSync(node, [server, "--accept-server-license-terms", ...own], { stdio: "inherit" }).status ?? 1;
}

async function launch(request: LaunchRequest): Promise<number> {
  if (request.tests) return await runTests(request);
  await openForPerson(request);
  return 0;
}

/** Runs the tests, and clears away whichever way that ends. */
async function runTests(request: LaunchRequest): Promise<number> {
  const clearing = createClearing();
  const run = inBrowser(request, clearing).catch(report);
  const code = await Promise.race([run, interrupted(), orphaned()]);
  await clearing.clear();
  // What was just being started when the run was interrupted is put away as soon as it is there.
  await run;
  return code;
}

async function inBrowser(request: LaunchRequest, clearing: Clearing): Promise<number> {
  const bridge = await openBridge();
  await clearing.add(bridge.close);
  const workbench = await serveWorkbench(request, { env: { VSCODE_HOST_BRIDGE: bridge.address } });
  await clearing.add(workbench.stop);
  const { page, close } = await startBrowser();
  await clearing.add(close);
  bridge.attach(page);
  const { exit, unshown } = await listenTo(page);
  await page.goto(workbench.address, { waitUntil: "commit", timeout: 120_000 });
  const code = await Promise.race([exit, workbench.ended.then(serverEnded), givenUp()]);
  if (code === 0) return 0;
  if (code === 124) process.stderr.write(`Given up: see ${await screenshot(page, "given-up")}\n`);
  process.stderr.write(`What VS Code said:\n${unshown.slice(-100).join("\n")}\n`);
  return code;
}

function report(error: unknown): number {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return 1;
}

function serverEnded(output: string): never {
  throw new Error(`The VS Code server ended while the tests ran:\n${output}`);
}
