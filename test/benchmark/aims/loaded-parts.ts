/** Which parts of our bundles the language server has loaded once a writer works with it. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Course } from "../editor/contestants.ts";
import { LanguageServer } from "../editor/language-server.ts";
import { placesIn } from "../editor/places.ts";
import { reportOf } from "../report-of.ts";

/** A file of ours that was loaded. */
export interface LoadedPart {
  readonly path: string;
  readonly bytes: number;
}

/** Starts the server as an editor does, asks for what every editor asks for, and sees what it has loaded. */
export async function loadedParts({ bundles, folder }: Course): Promise<LoadedPart[]> {
  const place = mkdtempSync(join(tmpdir(), "loaded-parts-"));
  const list = join(place, "loaded.json");
  const hook = join(place, "hook.cjs");
  writeFileSync(hook, hookText(list));
  try {
    const program = ["--require", hook, join(bundles, "server.cjs"), "--stdio"];
    const address = pathToFileURL(folder).href;
    const server = new LanguageServer({
      name: "ours",
      program,
      asksForProblems: true,
      settings: {},
      folder: address,
    });
    await work(server, `${address}/a.inspection.yaml`);
    await server.stop();
    const loaded = (JSON.parse(readFileSync(list, "utf8")) as string[]).filter(
      (path) => dirname(path) === bundles,
    );
    return loaded.map((path) => ({ path: basename(path), bytes: statSync(path).size }));
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function work(server: LanguageServer, uri: string): Promise<void> {
  const { pointer } = placesIn(reportOf(1));
  await server.initialize();
  server.open(uri, reportOf(1));
  await server.problems(uri);
  const question = { textDocument: { uri }, position: pointer };
  for (const method of ["completion", "hover", "documentSymbol"])
    await server.request(`textDocument/${method}`, question);
}

function hookText(list: string): string {
  return `process.on("exit", () =>
    require("node:fs").writeFileSync(${JSON.stringify(list)}, JSON.stringify(Object.keys(require("node:module")._cache))));`;
}
