/** Programs that end by themselves, run in turn: how long each took, and the command lines of others. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What Node runs, with its arguments. */
export type Words = readonly string[];

/** How long the program ran in that folder, in milliseconds. Throws when it could not do its work. */
export function timeOfRun(words: Words, folder: string): number {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: "" };
  const begun = performance.now();
  const done = spawnSync(process.execPath, words, { cwd: folder, env, encoding: "utf8", maxBuffer: 1e9 });
  const time = performance.now() - begun;
  // 1 says that something was found; anything else that it did not run.
  if (done.status === 0 || done.status === 1) return time;
  throw new Error(`${words.join(" ")}: ${done.stderr.slice(0, 2000)}`);
}

const schema = resolve("schemas/report.schema.json");

/** ajv-cli, which is to look at these files. Undefined where it is not installed. */
export function ajvCli(peers: string | undefined, files: string): Words | undefined {
  const found = installed(peers, "ajv-cli/dist/index.js");
  const formats = installed(peers, "ajv-formats") ?? "";
  const options = ["validate", "--spec=draft2020", "--strict=false", "-c", formats, "-s", schema];
  return found === undefined ? undefined : [found, ...options, "-d", files];
}

/** Spectral with the schema as its one rule, written into the folder. Undefined where it is not installed. */
export function spectral(peers: string | undefined, files: string, folder: string): Words | undefined {
  const found = installed(peers, "@stoplight/spectral-cli/dist/index.js");
  const ruleset = join(folder, "ruleset.json");
  const functionOptions = { schema: JSON.parse(readFileSync(schema, "utf8")), allErrors: true };
  const then = { function: "schema", functionOptions };
  if (found) writeFileSync(ruleset, JSON.stringify({ rules: { report: { given: "$", then } } }));
  return found === undefined ? undefined : [found, "lint", "--ruleset", ruleset, files];
}

function installed(peers: string | undefined, path: string): string | undefined {
  if (peers === undefined) return undefined;
  const found = resolve(peers, "node_modules", path);
  return existsSync(found) ? found : undefined;
}
