/**
 * One engine, two mouths: of every example and every sentence of the corpus, the command line and the language server
 * say the same, byte for byte. Both are the shipped programs, and the server is asked over its real connection.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { sentenceCases, sentenceFiles } from "../corpus/sentence-cases.ts";
import { SpawnedServer } from "../support/spawned-server.ts";

const program = resolve("dist/cli.cjs");
const folder = mkdtempSync(join(tmpdir(), "inspection-reports-parity-"));
let server: SpawnedServer;

beforeAll(async () => {
  await buildAll();
  for (const from of ["examples", "frameworks", "walkthrough"])
    for (const name of readdirSync(from))
      if (name.endsWith(".yaml")) cpSync(join(from, name), join(folder, name));
  for (const [at, { report }] of sentenceFiles().flatMap(sentenceCases).entries())
    writeFileSync(join(folder, `sentence-${at}.inspection.yaml`), report);
  server = await SpawnedServer.start(pathToFileURL(folder).href);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

it("holds for every file", async () => {
  const names = readdirSync(folder);
  expect(names.length).toBeGreaterThan(500);
  const printed = spawnSync(process.execPath, [program, "check", "-f", "json", ...names], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const { results } = JSON.parse(printed.stdout) as { results: { file: string }[] };
  expect(results.length).toBeGreaterThan(500);
  const byFile = grouped(results);
  const different: string[] = [];
  for (const name of names) {
    const told = JSON.stringify(await findingsOf(name));
    if (told !== JSON.stringify(byFile.get(name) ?? [])) different.push(name);
  }
  expect(different).toEqual([]);
});

async function findingsOf(name: string): Promise<object[]> {
  const uri = pathToFileURL(join(folder, name)).href;
  await server.open(uri, readFileSync(join(folder, name), "utf8"));
  const found = await server.connection.sendRequest<object[]>("inspectionReports/findings", {
    textDocument: { uri },
    file: name,
  });
  await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  return found;
}

function grouped(results: readonly { file: string }[]): Map<string, { file: string }[]> {
  const groups = new Map<string, { file: string }[]>();
  for (const result of results) groups.set(result.file, [...(groups.get(result.file) ?? []), result]);
  return groups;
}
