/**
 * `npx tsx test/benchmark/many.ts [COUNT] [PEERS]`: how many reports of about 60 KB are checked in a second, and with how
 * much memory, beside other tools on the same files in one run. PEERS is a folder outside the project in which they were
 * installed: `npm install ajv-cli ajv-formats prettier yaml-lint @stoplight/spectral-cli @sourcemeta/jsonschema`. Numbers
 * to read, not a test; a busy machine changes them all, so the ratios count.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeShelf } from "./report-shelf.ts";

const count = Number(process.argv[2] ?? 1000);
const peers = process.argv[3];
const program = resolve("dist/cli.cjs");
const schema = resolve("schemas/report.schema.json");
const place = mkdtempSync(join(tmpdir(), "many-reports-"));
const shelf = join(place, "shelf");

/** A program and how it is asked to look at every file of the shelf. */
interface Candidate {
  readonly name: string;
  readonly words: readonly string[];
  /** What it is to begin without. */
  readonly cold?: string;
}

const cache = join(place, "cache");
const own = (name: string, ...words: string[]) => ({
  name,
  words: [program, "check", ".", "-f", "compact", ...words],
});
const candidates: Candidate[] = [
  own("check -j 1", "-j", "1"),
  own("check -j 2", "-j", "2"),
  { ...own("check --cache, cold", "-j", "1", "--cache-folder", cache), cold: cache },
  own("check --cache, kept", "-j", "1", "--cache-folder", cache),
  ...(peers === undefined ? [] : peersIn(peers)),
];

try {
  const bytes = writeShelf(shelf, count);
  print(`${count} reports of ${Math.round(bytes / count / 1000)} KB on average\n`);
  print(
    "| program | seconds | files a second | processor, seconds | memory, MB | files a second, to check -j 1 |",
  );
  print("|---|--:|--:|--:|--:|--:|");
  let first: number | undefined;
  for (const candidate of candidates) {
    const { seconds, processor, memory } = measure(candidate);
    const speed = count / seconds;
    first ??= speed;
    const cells = [seconds.toFixed(1), speed.toFixed(0), processor.toFixed(1), memory.toFixed(0)];
    print(`| ${candidate.name} | ${cells.join(" | ")} | ${(speed / first).toFixed(2)} |`);
  }
} finally {
  rmSync(place, { recursive: true });
}

function peersIn(folder: string): Candidate[] {
  const of = (path: string) => join(resolve(folder), "node_modules", path);
  const validate = ["validate", "--spec=draft2020", "--strict=false", "-c", of("ajv-formats"), "-s", schema];
  const all: Candidate[] = [
    { name: "ajv-cli", words: [of("ajv-cli/dist/index.js"), ...validate, "-d", "*.yaml"] },
    {
      name: "spectral",
      words: [of("@stoplight/spectral-cli/dist/index.js"), "lint", "--ruleset", ruleset(), "*.yaml"],
    },
    {
      // A program of its own behind a small one in Node, so that its processor time is not seen here.
      name: "jsonschema",
      words: [of("@sourcemeta/jsonschema/npm/cli.js"), "validate", schema, "--extension", ".yaml", "."],
    },
    { name: "yaml-lint", words: [of("yaml-lint/dist/cli.js"), "*.yaml"] },
    {
      name: "prettier --check",
      words: [of("prettier/bin/prettier.cjs"), "--check", "--log-level", "error", "."],
    },
  ];
  return all.filter(({ words }) => existsSync(words[0] as string));
}

/** The schema as a rule of Spectral. */
function ruleset(): string {
  const path = join(place, "ruleset.json");
  const functionOptions = { schema: JSON.parse(readFileSync(schema, "utf8")), allErrors: true };
  const step = JSON.stringify({ function: "schema", functionOptions });
  writeFileSync(path, `{"rules": {"report": {"given": "$", "then": ${step}}}}`);
  return path;
}

/** All of them run in Node, so each can be asked at its end what it took. */
function measure({ words, cold }: Candidate) {
  if (cold !== undefined) rmSync(cold, { recursive: true, force: true });
  const taken = join(place, "taken.json");
  const hook = join(place, "hook.cjs");
  writeFileSync(hook, hookText(taken));
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: "" };
  const before = performance.now();
  const done = spawnSync(process.execPath, ["--require", hook, ...words], {
    cwd: shelf,
    env,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - before) / 1000;
  // 1 says that something was found; anything else that it did not run.
  if (done.status !== 0 && done.status !== 1)
    throw new Error(`${words.join(" ")}: ${done.stderr.slice(0, 2000)}`);
  const { cpu, memory } = JSON.parse(readFileSync(taken, "utf8")) as { cpu: number; memory: number };
  return { seconds, processor: cpu / 1e6, memory: memory / 1024 };
}

function hookText(taken: string): string {
  return `if (require("node:worker_threads").isMainThread) process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const taken = { cpu: userCPUTime + systemCPUTime, memory: maxRSS };
    require("node:fs").writeFileSync(${JSON.stringify(taken)}, JSON.stringify(taken));
  });`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
