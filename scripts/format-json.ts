/** JSON as the project's formatter has it, for generated files that the formatter looks at too. */
import { spawnSync } from "node:child_process";

/** Formats JSON; `name` is that of the file it is for, since some files are formatted in a way of their own. Throws when it is no JSON. */
export function formatJson(json: string, name: string): string {
  const { stdout, status, stderr } = spawnSync(
    "node_modules/.bin/biome",
    // Not where the project's settings would ask for a repository around it.
    ["format", "--vcs-enabled=false", `--stdin-file-path=${name}`],
    { input: json, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`${name} cannot be formatted: ${stderr}`);
  return stdout;
}
