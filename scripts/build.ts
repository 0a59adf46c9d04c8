/**
 * `npm run build`: bundles everything that is shipped into `dist`. `dist/cli.cjs` is tiny and answers at once; what
 * it needs for a command is loaded when it is asked for. What knows reports is in `dist/engine-…`, which the command
 * line and the language server share, in Node as in a browser; the extension for the browser is one file.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, transform } from "esbuild";
import { type Bundled, bundle, type EntryOptions, place, project } from "./build/bundle.ts";
import { bundleBrowserExtension, desktopExtension } from "./build/client.ts";
import { bundleInNode, type Program } from "./build/parts.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

/** Builds everything that is shipped. Rejects, naming the place, when something cannot be bundled. */
export async function buildAll(folder = join(project, "dist")): Promise<void> {
  const inParts = await bundleInNode([commandLine, checkWorker, desktopExtension], inNode, folder);
  const alone = await Promise.all([
    bundleBrowserExtension(folder),
    ...inOneFile.map(({ source, name }) => bundle(source, join(folder, name), inBrowser)),
  ]);
  const bundles: Bundled[] = [...alone, ...inParts];
  // Node takes files ending in “.js” for what the nearest settings say, and the project's are for its sources.
  placeText(join(folder, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
  for (const { files } of bundles) for (const { path, contents } of files) place(path, contents);
  place(join(folder, "preview.css"), await previewStyle());
  const notices = thirdPartyNotices(
    bundles.flatMap(({ inputs }) => inputs),
    bundles.flatMap(({ legalTexts }) => legalTexts),
  );
  placeText(join(folder, "THIRD-PARTY-NOTICES.txt"), notices);
  const shipped = [
    ...copyAll("core/src/rules", ".md", join(folder, "rules")),
    ...copyAll("schemas", ".json", join(folder, "schemas"), withoutSpaces),
  ];
  // Alone, a hundred small files take twice the room of one in an extension.
  placeText(join(folder, "rule-pages.json"), JSON.stringify(rulePages()));
  const written = inParts.map(({ name }) => name);
  removeStale(folder, /^(?:cli|client|documents|engine|server)(?:-.*)?\.c?js$/, written);
  removeStale(join(folder, "rules"), /./, shipped);
  removeStale(join(folder, "schemas"), /./, shipped);
}

/** The page of every rule by its id. */
function rulePages(): Record<string, string> {
  const folder = join(project, "core/src/rules");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(
    names.sort().map((name) => [basename(name, ".md"), readFileSync(join(folder, name), "utf8")]),
  );
}

const inNode: EntryOptions = { platform: "node", target: "node20", format: "cjs" };
const inBrowser: EntryOptions = {
  platform: "browser",
  target: "es2022",
  format: "iife",
  // A library has a variant for pages that asks the page's own parser; a worker has none.
  conditions: ["worker"],
};

/** What runs in a browser and has no parts, or loads them by itself. */
const inOneFile = [
  { source: "server/worker.ts", name: "server.browser.js" },
  { source: "preview/main.ts", name: "preview.js" },
];

/**
 * The library that reads the command line can start programs for commands, which this one never does.
 * Loading what it would need for that takes a third of the time of a start.
 */
const withoutChildProcesses: Plugin = {
  name: "without child processes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: "left out" } : undefined,
    );
    onLoad({ filter: /./, namespace: "left out" }, () => ({ contents: "module.exports = {};" }));
  },
};

const commandLine: Program = {
  source: "cli/main.ts",
  name: "cli",
  options: { ...inNode, plugins: [withoutChildProcesses] },
};

/** A thread that the command line starts, and which has nothing of it but the checks. */
const checkWorker: Program = {
  source: "cli/check/check-worker.ts",
  name: "cli-check-worker",
  options: inNode,
};

/** The look of the report, and over it that of the page that shows it while it is written. */
async function previewStyle(): Promise<Uint8Array> {
  const sources = ["core/src/export/report.css", "preview/preview.css"].map((path) =>
    readFileSync(join(project, path), "utf8"),
  );
  const { code } = await transform(sources.join("\n"), { loader: "css", minify: true, charset: "utf8" });
  return new TextEncoder().encode(code);
}

function copyAll(from: string, ending: string, to: string, change = (text: string) => text): string[] {
  const names = readdirSync(join(project, from)).filter((name) => name.endsWith(ending));
  for (const name of names)
    placeText(join(to, name), change(readFileSync(join(project, from, name), "utf8")));
  return names;
}

/** JSON that nobody reads as it is shipped; the command line prints it with its lines. */
function withoutSpaces(json: string): string {
  return JSON.stringify(JSON.parse(json));
}

function placeText(path: string, text: string): void {
  place(path, new TextEncoder().encode(text));
}

/** Removes what an earlier build wrote and this one did not. */
function removeStale(folder: string, ours: RegExp, written: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (ours.test(name) && !written.includes(name)) rmSync(join(folder, name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll();
  process.stdout.write("Built the command line, the language server and the extension.\n");
}
