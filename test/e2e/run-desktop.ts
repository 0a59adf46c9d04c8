/**
 * Runs the tests of `test/e2e/suite` in VS Code with Node: `tsx test/e2e/run-desktop.ts [--extension FOLDER] [--grep TEXT]`.
 * It is the VS Code named by `VSCODE_EXECUTABLE`; else desktop VS Code, where it can be downloaded and there is a
 * display; else the workbench in `host/`. Which one it was is printed.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { bundleSuite } from "./bundle-suite.ts";
import { hostFitsHere } from "./host/install.ts";
import { forgetResults, readResults, reportResults } from "./results.ts";
import { project, runOptions } from "./run-options.ts";
import { temporaryFolder } from "./workspace.ts";

const { extension, grep } = runOptions();

forgetResults("desktop");
const temporary = temporaryFolder();
const results = join(temporary.folder, "results.json");
// Ended in the way that runTests knows: it ends VS Code first.
process.once("SIGTERM", () => process.kill(process.pid, "SIGINT"));
const ranWell = await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  return false;
});
reportResults("desktop", readResults(results), ranWell);
temporary.remove();

async function run(): Promise<boolean> {
  const extensionTestsPath = await bundleSuite({ kind: "node" }, join(project, ".cache/e2e/desktop"));
  const code = await runTests({
    vscodeExecutablePath: await chooseVscode(),
    extensionDevelopmentPath: extension,
    extensionTestsPath,
    launchArgs: [
      temporary.workspace,
      "--disable-extensions",
      `--user-data-dir=${join(temporary.folder, "user-data")}`,
      `--extensions-dir=${join(temporary.folder, "extensions")}`,
    ],
    extensionTestsEnv: { E2E_RESULTS: results, E2E_GREP: grep },
  });
  return code === 0;
}

/** The path of the VS Code to run. Says which one and why. */
async function chooseVscode(): Promise<string> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return chosen(`VS Code named by VSCODE_EXECUTABLE: ${named}`, named);
  const why = whyNoWindow() ?? (await download());
  if (typeof why !== "string") return chosen("desktop VS Code", why.path);
  if (!hostFitsHere()) throw new Error(`VS Code cannot run here: ${why}.`);
  const host = fileURLToPath(new URL("host/vscode.mjs", import.meta.url));
  return chosen(`the VS Code workbench in a browser, because ${why}`, host);
}

function chosen(what: string, path: string): string {
  process.stdout.write(`The tests run in ${what}.\n`);
  return path;
}

function whyNoWindow(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY) return undefined;
  return "there is no display for desktop VS Code";
}

/** The path of a desktop VS Code, downloaded when it is not there yet; else why it cannot be had. */
async function download(): Promise<{ path: string } | string> {
  const cachePath = join(project, ".cache/vscode-desktop");
  mkdirSync(cachePath, { recursive: true });
  try {
    const version = process.env.VSCODE_VERSION ?? "stable";
    return { path: await downloadAndUnzipVSCode({ version, cachePath }) };
  } catch (error) {
    return `desktop VS Code cannot be downloaded (${error instanceof Error ? error.message : error})`;
  }
}
