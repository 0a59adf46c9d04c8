/**
 * The shipped language server over its real connection, with an editor that does everything wrong: edits beyond the
 * text, requests out of order, for files that are closed, of the wrong shape, taken back at once; and with one that dies.
 * At the end the server knows the same text as the editor, answers as a new one does, and holds no more memory.
 */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { features } from "../../core/src/features/index.gen.ts";
import { SpawnedServer } from "../support/spawned-server.ts";
import { runs } from "./runs.ts";
import { Storm } from "./storm.ts";

const example = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const folder = mkdtempSync(join(tmpdir(), "storm-"));
const address = (name: string) => pathToFileURL(join(folder, name)).href;
const rootUri = pathToFileURL(folder).href;
const steps = runs(2_500, 100_000);
const minutes = 60_000;
afterAll(() => rmSync(folder, { recursive: true }));

describe("an editor that does everything wrong", () => {
  it(
    "ends with a server that knows the same texts, answers as a new one does, and holds no more memory",
    async () => {
      const server = await SpawnedServer.start(rootUri);
      const storm = new Storm(server, address, example, 20_261_123);
      await storm.rage(steps / 5);
      const early = server.memory;
      await storm.rage((steps * 4) / 5);
      const fresh = await SpawnedServer.start(rootUri);
      for (const document of await storm.settle()) {
        await fresh.open(document.uri, document.getText());
        for (const ask of [...wholeFile, rendered("md"), rendered("json")]) {
          const [now, wanted] = [await ask(server, document.uri), await ask(fresh, document.uri)];
          expect(now, document.uri).toEqual(wanted);
        }
      }
      expect(storm.asked).toBeGreaterThan(steps / 4);
      expect(storm.unanswered).toBe(0);
      expect(server.told).not.toMatch(/ failed: /);
      expect(server.memory / early).toBeLessThan(2);
      expect(socketsOf(server)).toEqual([]);
      expect([await server.stop(), await fresh.stop()]).toEqual([0, 0]);
    },
    runs(2, 90) * minutes,
  );

  it("gets an error for what cannot be meant, and answers for everything else that was asked with it", async () => {
    const server = await SpawnedServer.start(rootUri);
    const uri = address("a.inspection.yaml");
    await server.open(uri, example);
    const wrong = [
      null,
      3,
      "text",
      [],
      {},
      { textDocument: null },
      { textDocument: { uri: 7 }, position: "here" },
    ];
    const answers = features.flatMap(({ method }) => wrong.map((params) => settled(server, method, params)));
    const right = diagnostics(server, uri);
    await Promise.all(answers);
    expect(JSON.stringify(await right)).toContain("rating-not-as-computed");
    await server.stop();
  });
});

describe("an editor that dies", () => {
  it.each([
    ["closes the channel", (server: SpawnedServer) => server.process.stdin.end()],
    [
      "stops in the midst of a message",
      (server: SpawnedServer) => server.process.stdin.end('Content-Length: 900\r\n\r\n{"jsonrpc":'),
    ],
    [
      "sends what is no message",
      (server: SpawnedServer) => server.process.stdin.end("GET / HTTP/1.1\r\n\r\n"),
    ],
  ])("leaves no server behind when it %s", async (_how, die) => {
    const server = await SpawnedServer.start(rootUri);
    await server.open(address("a.inspection.yaml"), example);
    die(server);
    expect(await server.ended).not.toBe("SIGKILL");
  });
});

describe("a server that is killed", () => {
  it("is started again, and finds what it found, since it keeps nothing", async () => {
    const uri = address("a.inspection.yaml");
    const first = await SpawnedServer.start(rootUri);
    await first.open(uri, example);
    const before = await diagnostics(first, uri);
    const waiting = settled(first, "textDocument/semanticTokens/full", { textDocument: { uri } });
    first.process.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    first.connection.dispose();
    await waiting;
    const second = await SpawnedServer.start(rootUri);
    await second.open(uri, example);
    expect(await diagnostics(second, uri)).toEqual(before);
    expect(readdirSync(folder)).toEqual([]);
    await second.stop();
  });
});

type Ask = (server: SpawnedServer, uri: string) => Promise<unknown>;

const diagnostics: Ask = (server, uri) =>
  server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });

/** What is asked of a file as a whole: together it tells every word and place of the text. */
const wholeFile: readonly Ask[] = [
  diagnostics,
  ...["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full"].map(
    (name): Ask =>
      async (server, uri) =>
        withoutIds(await server.connection.sendRequest(`textDocument/${name}`, { textDocument: { uri } })),
  ),
  (server, uri) =>
    server.connection.sendRequest("textDocument/formatting", {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    }),
];

/** The finished document, which holds all prose, or the sentence that says why there is none. */
function rendered(format: string): Ask {
  return (server, uri) =>
    server.connection
      .sendRequest("inspectionReports/render", { textDocument: { uri }, format, despiteErrors: true })
      .catch(String);
}

/** An answer may have a name of its own, which nobody compares. */
function withoutIds(answer: unknown): unknown {
  const { resultId: _own, ...rest } = (answer ?? {}) as { resultId?: string };
  return Array.isArray(answer) ? answer : rest;
}

/** Resolves whatever the answer is, be it an error. */
function settled(server: SpawnedServer, method: string, params: unknown): Promise<unknown> {
  return server.connection.sendRequest(method, params as object).catch(String);
}

/** What the process has open that is a socket, but the three channels it was started with. */
function socketsOf({ process }: SpawnedServer): string[] {
  const open = `/proc/${process.pid}/fd`;
  return readdirSync(open)
    .filter((name) => Number(name) > 2)
    .flatMap((name) => {
      try {
        return [readlinkSync(join(open, name))];
      } catch {
        return [];
      }
    })
    .filter((target) => target.startsWith("socket:"));
}
