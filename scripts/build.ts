/**
 * `npm run build`: bundles everything that is shipped into `dist`. `dist/cli.cjs` is tiny and answers at once; what
 * it needs for a command is loaded when it is asked for. What knows reports in Node is one file, `dist/engine.cjs`,
 * which the command line and the language server share; for the browser, server and extension are one file each.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, transform } from "esbuild";
import { type Bundled, bundle, type EntryOptions, place, project } from "./build/bundle.ts";
import { bundleInNode } from "./build/parts.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

/** Builds everything that is shipped. Rejects, naming the place, when something cannot be bundled. */
export async function buildAll(folder = join(project, "dist")): Promise<void> {
  const programs = [
    { source: "cli/main.ts", name: "cli", options: forTerminal },
    { source: "client/main.ts", name: "client", options: forEditor },
  ];
  const inParts = await bundleInNode(programs, inNode, folder);
  const alone = await Promise.all(
    inOneFile.map(({ source, name, options }) => bundle(source, join(folder, name), options)),
  );
  const bundles: Bundled[] = [...inParts, ...alone];
  for (const { files } of bundles) for (const { path, contents } of files) place(path, contents);
  place(join(folder, "preview.css"), await previewStyle());
  const notices = thirdPartyNotices(new Set(bundles.flatMap(({ inputs }) => inputs)));
  place(join(folder, "THIRD-PARTY-NOTICES.txt"), new TextEncoder().encode(notices));
  const shipped = [
    ...copyAll("core/src/rules", ".md", join(folder, "rules")),
    ...copyAll("schemas", ".json", join(folder, "schemas")),
  ];
  const written = inParts.map(({ name }) => name);
  removeStale(folder, /^(?:cli|client|documents|engine|server)(?:-.*)?\.cjs$/, written);
  removeStale(join(folder, "rules"), /./, shipped);
  removeStale(join(folder, "schemas"), /./, shipped);
}

const inNode: EntryOptions = { platform: "node", target: "node20", format: "cjs" };
// A library has a variant for pages that asks the page's own parser; a worker has none.
const inBrowser: EntryOptions = { platform: "browser", target: "es2022", conditions: ["worker"] };

/** What runs in a browser, where a program can have no parts. */
const inOneFile: readonly { source: string; name: string; options: EntryOptions }[] = [
  { source: "server/main.browser.ts", name: "server.browser.js", options: { ...inBrowser, format: "iife" } },
  { source: "preview/main.ts", name: "preview.js", options: { ...inBrowser, format: "iife" } },
  {
    source: "client/main.browser.ts",
    // A worker adds “.js” to what the manifest names, and takes a “.cjs” in there to mean CommonJS.
    name: "client.browser.cjs.js",
    options: { platform: "browser", target: "es2022", format: "cjs", external: ["vscode"] },
  },
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

const forTerminal: EntryOptions = { ...inNode, plugins: [withoutChildProcesses] };
const forEditor: EntryOptions = { ...inNode, external: ["vscode"] };

/** The look of the report, and over it that of the page that shows it while it is written. */
async function previewStyle(): Promise<Uint8Array> {
  const sources = ["core/src/export/report.css", "preview/preview.css"].map((path) =>
    readFileSync(join(project, path), "utf8"),
  );
  const { code } = await transform(sources.join("\n"), { loader: "css", minify: true, charset: "utf8" });
  return new TextEncoder().encode(code);
}

function copyAll(from: string, ending: string, to: string): string[] {
  const names = readdirSync(join(project, from)).filter((name) => name.endsWith(ending));
  for (const name of names) place(join(to, name), readFileSync(join(project, from, name)));
  return names;
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
