/**
 * `npm run build`: bundles everything that is shipped into `dist`. `dist/cli.cjs` is tiny and answers at
 * once; each `import(…)` in its sources becomes a file of its own, `dist/cli-NAME.cjs`, loaded when it is
 * asked for. The extension and the language server are one file each, for Node and for the browser.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { thirdPartyNotices } from "./third-party-notices.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

/** Builds everything that is shipped. Rejects, naming the place, when something cannot be bundled. */
export async function buildAll(folder = join(project, "dist")): Promise<void> {
  const bundled = new Set<string>();
  const written = [
    ...(await buildWithParts({ source: "cli/main.ts", name: "cli", options: forTerminal }, folder, bundled)),
    ...(await buildWithParts(
      { source: "client/main.ts", name: "client", options: forEditor },
      folder,
      bundled,
    )),
  ];
  for (const entry of editorEntries)
    for (const input of await bundle(entry.source, join(folder, entry.name), entry.options))
      bundled.add(input);
  const notices = thirdPartyNotices(bundled);
  place(join(folder, "THIRD-PARTY-NOTICES.txt"), new TextEncoder().encode(notices));
  const shipped = [
    ...copyAll("core/src/rules", ".md", join(folder, "rules")),
    ...copyAll("schemas", ".json", join(folder, "schemas")),
  ];
  removeStale(folder, /^(?:cli|client)(?:-.*)?\.cjs$/, written);
  removeStale(join(folder, "rules"), /./, shipped);
  removeStale(join(folder, "schemas"), /./, shipped);
}

/** Where a bundle runs, and what it may leave to whoever loads it. */
type EntryOptions = Pick<BuildOptions, "platform" | "format" | "external" | "plugins" | "target" | "define">;

const inNode: EntryOptions = { platform: "node", target: "node20", format: "cjs" };
const inBrowser: EntryOptions = { platform: "browser", target: "es2022" };

/** The language server, and the extension for the browser, where it can have no parts: one file each. */
const editorEntries: readonly { source: string; name: string; options: EntryOptions }[] = [
  { source: "server/main.ts", name: "server.cjs", options: inNode },
  { source: "server/main.browser.ts", name: "server.browser.js", options: { ...inBrowser, format: "iife" } },
  {
    source: "client/main.browser.ts",
    // A worker adds “.js” to what the manifest names, and takes a “.cjs” in there to mean CommonJS.
    name: "client.browser.cjs.js",
    options: { platform: "browser", target: "es2022", format: "cjs", external: ["vscode"] },
  },
];

/** A program whose parts are loaded on demand: `NAME.cjs`, and `NAME-PART.cjs` for each. */
interface Parted {
  readonly source: string;
  readonly name: string;
  readonly options: EntryOptions;
}

/** Builds the entry and, one by one, the parts that it and they import on demand. Gives the names of the files, and adds what went into them. */
async function buildWithParts(
  { source, name, options }: Parted,
  folder: string,
  bundled: Set<string>,
): Promise<string[]> {
  const parts = new Map([[join(project, source), `${name}.cjs`]]);
  const plugins = [lazyParts(name, parts), ...(options.plugins ?? [])];
  // The map grows while it is walked.
  for (const [part, file] of parts)
    for (const input of await bundle(part, join(folder, file), { ...options, plugins })) bundled.add(input);
  return [...parts.values()];
}

/** What esbuild's types allow for, though it gives a metafile whenever it is asked for one. */
const nothing: Metafile = { inputs: {}, outputs: {} };

async function bundle(source: string, outfile: string, options: EntryOptions): Promise<string[]> {
  const { metafile = nothing, outputFiles = [] } = await build({
    entryPoints: [source],
    outfile,
    absWorkingDir: project,
    bundle: true,
    minify: true,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
    // `import()` becomes a plain require of the part, which starts faster than the module loader.
    supported: { "dynamic-import": false },
    // The same library as modules, of which only the needed ones are bundled.
    alias: { yaml: "./node_modules/yaml/browser/dist/index.js" },
    // A library asks where it stands; in a bundle that is the bundle.
    banner: basename(outfile) === "cli.cjs" ? { js: "#!/usr/bin/env node" } : {},
    ...options,
    define: { ...(options.platform === "node" && { "import.meta.url": "__filename" }), ...options.define },
  });
  refuseForeign(metafile, options);
  for (const { path, contents } of outputFiles) place(path, contents);
  return Object.keys(metafile.inputs).map((input) => join(project, input));
}

/** Makes a part of every source that is imported on demand. */
function lazyParts(program: string, parts: Map<string, string>): Plugin {
  return {
    name: "lazy parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = resolve(resolveDir, path);
        // The language server is a program of its own, which the editor's extension starts too.
        if (source === join(project, "server/main.ts")) return { path: "./server.cjs", external: true };
        const name = `${program}-${basename(source, ".ts")}.cjs`;
        parts.set(source, name);
        return { path: `./${name}`, external: true };
      });
    },
  };
}

/**
 * The library that reads the command line can start programs for commands, which this one never does.
 * Loading what it would need for that takes a third of the time of a start.
 */
const withoutChildProcesses: Plugin = {
  name: "without child processes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "left out" }));
    onLoad({ filter: /./, namespace: "left out" }, () => ({ contents: "module.exports = {};" }));
  },
};

const forTerminal: EntryOptions = { ...inNode, plugins: [withoutChildProcesses] };
const forEditor: EntryOptions = { ...inNode, external: ["vscode"] };

/** Everything is installed without dependencies, so it may need nothing but its own parts, and Node where it runs in it. */
function refuseForeign({ outputs }: Metafile, { platform, external = [] }: EntryOptions): void {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const isGiven = (path: string) =>
    external.includes(path) || (platform === "node" && (isBuiltin(path) || isOwnPart.test(path)));
  const foreign = imports.find(({ path }) => !isGiven(path));
  if (foreign) throw new Error(`What is shipped must stand alone, but needs “${foreign.path}”.`);
}

const isOwnPart = /^\.\/(?:(?:cli|client)-[a-z-]+|server)\.cjs$/;

function copyAll(from: string, ending: string, to: string): string[] {
  const names = readdirSync(join(project, from)).filter((name) => name.endsWith(ending));
  for (const name of names) place(join(to, name), readFileSync(join(project, from, name)));
  return names;
}

/** Puts a file in its place in one step, and only when it changed: a program that runs meanwhile is never torn. */
function place(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, contents, { mode: basename(path) === "cli.cjs" ? 0o755 : 0o644 });
  renameSync(beside, path);
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
