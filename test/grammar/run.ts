/**
 * Runs the annotated files beside this one (`*.test.yaml`) through the grammars, with the YAML grammar that
 * framework and configuration files build on. On its own: `tsx test/grammar/run.ts`, which ends with the counts.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What came of it. `output` is what the runner printed, with the place and the scopes of each failure. */
export interface GrammarRun {
  readonly files: number;
  readonly expectations: number;
  readonly failedFiles: number;
  readonly output: string;
}

const folder = "test/grammar";
const grammars = [
  "syntaxes/report.tmLanguage.json",
  "syntaxes/framework.tmLanguage.json",
  "syntaxes/config.tmLanguage.json",
  "node_modules/tm-grammars/grammars/yaml.json",
];

/** Runs every annotated file. A runner that cannot start, or finds nothing to run, counts as a failure. */
export function runGrammarTests(): GrammarRun {
  const names = readdirSync(folder).filter((name) => name.endsWith(".test.yaml"));
  const runner = "node_modules/vscode-tmgrammar-test/dist/unit.js";
  const options = grammars.flatMap((path) => ["-g", path]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [runner, ...options, `${folder}/*.test.yaml`],
    { encoding: "utf8" },
  );
  const failed = stdout.split("\n").filter((line) => line.startsWith("✖")).length;
  return {
    files: names.length,
    expectations: names.reduce((sum, name) => sum + expectationsIn(join(folder, name)), 0),
    failedFiles: status === 0 && names.length > 0 ? failed : Math.max(failed, 1),
    output: stdout + stderr,
  };
}

/** An expectation is a comment that points at the line above it. */
function expectationsIn(path: string): number {
  return readFileSync(path, "utf8").match(/^#\s*(?:\^|<~*-)/gm)?.length ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, expectations, failedFiles, output } = runGrammarTests();
  if (failedFiles > 0) process.stdout.write(output);
  process.stdout.write(
    `${failedFiles ? "✗" : "✓"} grammars: ${expectations} expectations in ${files} files, ${failedFiles} failed\n`,
  );
  process.exitCode = failedFiles > 0 ? 1 : 0;
}
