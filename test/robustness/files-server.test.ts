/** The real language server over a folder in which hardly anything can be read: what can be is checked all the same. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol/node";
import { buildAll } from "../../scripts/build.ts";
import { SpawnedServer } from "../support/spawned-server.ts";
import { wrongReport } from "./wrong-report.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "files-server-")));
const address = (name: string) => pathToFileURL(join(folder, name)).href;

beforeAll(() => buildAll());
afterAll(() => rmSync(folder, { recursive: true }));

function layOut(): void {
  for (const name of ["piped", "named", "named/schemes", "folder.inspection.yaml"])
    mkdirSync(join(folder, name));
  for (const name of ["a", "piped/b", "named/c", "folder.inspection.yaml/d"])
    writeFileSync(join(folder, `${name}.inspection.yaml`), wrongReport);
  writeFileSync(
    join(folder, "named/inspection-reports.yaml"),
    "frameworks:\n  - schemes\nextends:\n  - base.yaml\n",
  );
  // As many as there are threads that read files, and more.
  const schemes = Array.from({ length: 8 }, (_, at) => `named/schemes/${at}.framework.yaml`);
  const pipes = ["piped/inspection-reports.yaml", "named/base.yaml", "idle.inspection.yaml", ...schemes];
  execFileSync(
    "mkfifo",
    pipes.map((name) => join(folder, name)),
  );
  symlinkSync("loop.inspection.yaml", join(folder, "loop.inspection.yaml"));
  symlinkSync(".", join(folder, "again"));
  symlinkSync("nowhere", join(folder, "inspection-reports.yaml"));
}

it("shows the problems of what can be read, in open files and in the whole folder", async () => {
  layOut();
  const server = await SpawnedServer.start(pathToFileURL(folder).href, { cwd: folder });
  const { connection } = server;
  const shown = new Map<string, readonly unknown[]>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      shown.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
    },
  );

  const reports = ["a", "piped/b", "named/c", "folder.inspection.yaml/d"].map(
    (name) => `${name}.inspection.yaml`,
  );
  for (const name of [...reports, "loop.inspection.yaml", "idle.inspection.yaml"]) {
    const uri = address(name);
    await server.open(uri, wrongReport);
    const { items } = await connection.sendRequest<{ items: { code: string }[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    expect(items.map(({ code }) => code)).toContain("figure-id-unknown");
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  await connection.sendRequest("inspectionReports/checkWorkspace");
  for (const name of reports) expect(shown.get(address(name))).toContain("figure-id-unknown");
  expect(shown.has(address("idle.inspection.yaml"))).toBe(false);

  await server.stop();
});
