/**
 * Writes every generated file: the rule index, the frameworks as data, the schema validators and the
 * list of rules in the documentation. `npm run generate` writes; with `--check` it changes nothing and
 * fails when a file is not as it would be written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./generated-files.ts";

const checking = process.argv.includes("--check");
const stale: string[] = [];

for (const { path, text } of await generatedFiles()) {
  if (current(path) === text) continue;
  stale.push(path);
  if (!checking) writeFileSync(path, text);
}

if (checking && stale.length > 0) {
  process.stderr.write(
    `Not as generated: ${stale.join(", ")}. Run “npm run generate” and commit the result.\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(
    stale.length > 0 ? `Generated ${stale.join(", ")}.\n` : "Generated files are up to date.\n",
  );
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
