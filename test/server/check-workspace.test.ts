/** The reports of a folder that are not open are checked for every editor, whatever it says of its folders. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ClientCapabilities, PublishDiagnosticsParams } from "vscode-languageserver-protocol/node";
import { buildAll } from "../../scripts/build.ts";
import { pullingEditor } from "../support/editor.ts";
import { SpawnedServer } from "../support/spawned-server.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "check-workspace-")));
writeFileSync(join(folder, "a.inspection.yaml"), "formatVersion: 1\nframework: hmip-pdu-2021\nnonsense: 1\n");
beforeAll(() => buildAll());
afterAll(() => rmSync(folder, { recursive: true }));

it.each<[string, ClientCapabilities]>([
  ["names all its folders when it is asked", pullingEditor],
  ["named one folder at its start and answers no question", {}],
])("for an editor that %s", async (_, capabilities) => {
  const server = await SpawnedServer.start(pathToFileURL(folder).href, { capabilities });
  if (capabilities.workspace === undefined)
    server.connection.onRequest("workspace/workspaceFolders", () => null);
  const shown: string[] = [];
  server.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    shown.push(JSON.stringify(params.diagnostics));
  });
  expect(await server.connection.sendRequest("inspectionReports/checkWorkspace")).toBe(1);
  expect(shown.join("\n")).toContain("nonsense");
  await server.stop();
});
