/**
 * `npm run build`: bundles the command line into `dist`. `dist/cli.cjs` is tiny and answers at once; each
 * `import(…)` in the sources becomes a file of its own, `dist/cli-NAME.cjs`, loaded when it is asked for.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { thirdPartyNotices } from "./third-party-notices.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

/** Builds everything that is shipped. Rejects, naming the place, when something cannot be bundled. */
export async function buildAll(folder = join(project, "dist")): Promise<void> {
  const { written, bundled } = await buildCommandLine(folder);
  const notices = thirdPartyNotices(bundled);
  place(join(folder, "THIRD-PARTY-NOTICES.txt"), new TextEncoder().encode(notices));
  const shipped = [
    ...copyAll("core/src/rules", ".md", join(folder, "rules")),
    ...copyAll("schemas", ".json", join(folder, "schemas")),
  ];
  removeStale(folder, /^cli.*\.cjs$/, written);
  removeStale(join(folder, "rules"), /./, shipped);
  removeStale(join(folder, "schemas"), /./, shipped);
}

/** Builds the entry and, one by one, the parts that it and they import on demand. Gives the names of the files, and what went into them. */
async function buildCommandLine(folder: string): Promise<{ written: string[]; bundled: Set<string> }> {
  const bundled = new Set<string>();
  const parts = new Map([[join(project, "cli/main.ts"), "cli.cjs"]]);
  // The map grows while it is walked.
  for (const [source, name] of parts) {
    const outfile = join(folder, name);
    for (const input of await bundle(source, outfile, lazyParts(parts))) bundled.add(input);
  }
  return { written: [...parts.values()], bundled };
}

/** What esbuild's types allow for, though it gives a metafile whenever it is asked for one. */
const nothing: Metafile = { inputs: {}, outputs: {} };

async function bundle(source: string, outfile: string, plugin: Plugin): Promise<string[]> {
  const { metafile = nothing, outputFiles = [] } = await build({
    entryPoints: [source],
    outfile,
    absWorkingDir: project,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
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
    define: { "import.meta.url": "__filename" },
    banner: basename(outfile) === "cli.cjs" ? { js: "#!/usr/bin/env node" } : {},
    plugins: [plugin, withoutChildProcesses],
  });
  refuseForeign(metafile);
  for (const { path, contents } of outputFiles) place(path, contents);
  return Object.keys(metafile.inputs).map((input) => join(project, input));
}

/** Makes a part of every source that is imported on demand. */
function lazyParts(parts: Map<string, string>): Plugin {
  return {
    name: "lazy parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = resolve(resolveDir, path);
        const name = `cli-${basename(source, ".ts")}.cjs`;
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

/** The program is installed without dependencies, so it may need nothing but Node and its own parts. */
function refuseForeign({ outputs }: Metafile): void {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const foreign = imports.find(({ path }) => !isBuiltin(path) && !/^\.\/cli-[a-z-]+\.cjs$/.test(path));
  if (foreign) throw new Error(`The command line must stand alone, but needs “${foreign.path}”.`);
}

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
  process.stdout.write("Built dist/cli.cjs and its parts.\n");
}
