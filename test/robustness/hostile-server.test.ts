/**
 * The real language server over a stranger's folder, with the canary of the command line: an editor opens every file,
 * asks everything that it can ask, and nothing outside the folder is touched.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { features } from "../../core/src/features/index.gen.ts";
import { SpawnedServer } from "../support/spawned-server.ts";
import { layOutHostile, secret } from "./hostile-workspace.ts";

const { folder, root, secretsNow } = layOutHostile();
const untouched = secretsNow();
const notes = join(root, "notes");
const address = (name: string) => pathToFileURL(join(folder, name)).href;
const answers = new Map<string, string>();
let told = "";

beforeAll(async () => {
  writeFileSync(notes, "");
  const node = [
    "--disallow-code-generation-from-strings",
    "--require",
    resolve("test/robustness/canary.cjs"),
  ];
  const env = { CANARY_MAY_READ: JSON.stringify([folder]), CANARY_MAY_WRITE: "[]", CANARY_NOTES: notes };
  // Not in that folder: what an editor has open is what counts.
  const server = await SpawnedServer.start(pathToFileURL(folder).href, { node, cwd: root, env });
  await useEverything(server);
  told = server.told;
});
afterAll(() => rmSync(root, { recursive: true }));

/** Opens every file, asks for everything in it, checks the folder, and says goodbye. */
async function useEverything(server: SpawnedServer): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "out.yaml");
  for (const name of names) {
    if (name === "stolen.inspection.yaml") continue;
    await openAndAsk(server, name);
  }
  await server.connection.sendRequest("inspectionReports/checkWorkspace").catch(String);
  await server.stop();
}

async function openAndAsk(server: SpawnedServer, name: string): Promise<void> {
  const uri = address(name);
  const { connection } = server;
  await server.open(uri, readFileSync(join(folder, name), "utf8"));
  for (const { method } of features) {
    const params = paramsOf(uri);
    const answer = await connection.sendRequest<unknown>(method, params).catch(String);
    answers.set(`${name} ${method}`, JSON.stringify(answer) ?? "");
  }
  for (const format of ["html", "md", "json", "docx"]) {
    const render = { textDocument: { uri }, format, despiteErrors: true };
    await connection.sendRequest("inspectionReports/render", render).catch(String);
  }
}

/** Everything that one request or another needs. */
function paramsOf(uri: string) {
  const position = { line: 5, character: 12 };
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  return {
    ...{ textDocument: { uri }, position, range, positions: [position], query: "__proto__" },
    ...{ newName: "__proto__", context: { diagnostics: [], includeDeclaration: true } },
    ...{ options: { tabSize: 2, insertSpaces: true }, text: "__proto__", figures: [], known: undefined },
  };
}

describe("of a folder from a stranger that is open in an editor", () => {
  it("nothing outside is read, written, run or asked", () => {
    const lines = readFileSync(notes, "utf8").trimEnd().split("\n");
    expect(lines).toEqual(["end: lsp --stdio"]);
    expect(secretsNow()).toEqual(untouched);
  });

  it("what a configuration names outside is told as a mistake, and nothing of what stands there is said", () => {
    const problems = answers.get("inspection-reports.yaml textDocument/diagnostic") ?? "";
    expect(problems).toContain("“../private/house.yaml” is not used: it leads out of the folder");
    expect(problems).toContain("“out/house.yaml” is not used: it leads out of the folder");
    expect([...answers.values()].join("") + told).not.toContain(secret);
  });

  it("no request fails, and most have an answer", () => {
    expect([...answers.values()].filter((answer) => answer.length > 10).length).toBeGreaterThan(100);
    expect(told).not.toMatch(/failed:|TypeError|RangeError/);
    const refused = [...answers].filter(([, answer]) => /TypeError|Internal|Unhandled/.test(answer));
    expect(refused).toEqual([]);
  });
});
