/**
 * `npm run package`: builds the extension as a file to install, `inspection-reports.vsix`. With `--to FOLDER`
 * its files are also laid out in a folder, so that the tests run what is shipped and nothing else.
 */
import { cpSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX, listFiles } from "@vscode/vsce";
import { buildAll } from "./build.ts";

/** The largest file that people wait for gladly, in bytes. */
const mostBytes = 1_000_000;

const { values } = parseArgs({
  options: { out: { type: "string", default: "inspection-reports.vsix" }, to: { type: "string" } },
});

await buildAll();
await createVSIX({
  packagePath: values.out,
  dependencies: false,
  // There is no public address yet that links could be made to point at.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
if (values.to !== undefined) await layOut(values.to);
const { size } = statSync(values.out);
process.stdout.write(`${values.out}: ${Math.round(size / 1000)} KB of at most ${mostBytes / 1000}\n`);
if (size > mostBytes) process.exitCode = 1;

async function layOut(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of await listFiles()) cpSync(file, join(folder, file));
}
