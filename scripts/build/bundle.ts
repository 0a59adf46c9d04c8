/** One bundle: what it may leave out, and how it comes to stand in its folder. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";

/** The folder of the project. */
export const project = fileURLToPath(new URL("../..", import.meta.url));

/** Where a bundle runs, and what it may leave to whoever loads it. */
export type EntryOptions = Pick<
  BuildOptions,
  "platform" | "format" | "external" | "plugins" | "target" | "define" | "conditions"
>;

/** What bundles are made of: one file of the project, a text that stands for one, or several files that share what they have in common. */
export type Source =
  | string
  | { readonly text: string }
  | readonly { readonly in: string; readonly out: string }[];

/** A bundle that is not written yet. */
export interface Bundled {
  readonly files: readonly { readonly path: string; readonly contents: Uint8Array }[];
  /** Full paths of everything that went into it. */
  readonly inputs: readonly string[];
  /** Notices that stood in the code itself: a library that holds another one says so there. */
  readonly legalTexts: readonly string[];
}

/** What esbuild's types allow for, though it gives a metafile whenever it is asked for one. */
const nothing: Metafile = { inputs: {}, outputs: {} };

/** Bundles without writing anything. Rejects, naming the place, when something cannot be bundled. */
export async function bundle(source: Source, target: string, options: EntryOptions): Promise<Bundled> {
  const { metafile = nothing, outputFiles = [] } = await build({
    ...entryOf(source, target),
    absWorkingDir: project,
    bundle: true,
    minify: true,
    // Other signs are escaped: a script with one of them takes two bytes of memory for each sign, and longer to read.
    charset: "ascii",
    // Beside the code, from where they are collected.
    legalComments: "external",
    metafile: true,
    write: false,
    logLevel: "warning",
    // `import()` becomes a plain require of the part, which starts faster than the module loader.
    supported: { "dynamic-import": false },
    alias: {
      // The same library as modules, of which only the needed ones are bundled.
      yaml: "./node_modules/yaml/browser/dist/index.js",
      // The same library without what it does in threads, which it needs Node for.
      fflate: "./node_modules/fflate/esm/browser.js",
    },
    // A library asks where it stands; in a bundle that is the bundle.
    banner: basename(target) === "cli.cjs" ? { js: "#!/usr/bin/env node" } : {},
    ...options,
    plugins: [...(options.plugins ?? []), withoutForeignModules],
    define: { ...(options.platform === "node" && { "import.meta.url": "__filename" }), ...options.define },
  });
  refuseForeign(metafile, options);
  return {
    files: outputFiles.filter(({ path }) => !path.endsWith(legalEnding)),
    inputs: Object.keys(metafile.inputs).map((input) => join(project, input)),
    legalTexts: outputFiles.filter(({ path }) => path.endsWith(legalEnding)).map(({ text }) => text),
  };
}

/**
 * A library that looks whether another one is installed would load it from wherever the program stands, and run what
 * somebody has put there. It is told that there is none.
 */
const withoutForeignModules: Plugin = {
  name: "without foreign modules",
  setup({ onResolve, onLoad }) {
    const namespace = "no module";
    onResolve({ filter: /^(?:node:)?module$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]/.test(importer) ? { path, namespace } : undefined,
    );
    onLoad({ filter: /./, namespace }, () => ({ contents: noModule }));
  },
};

const noModule = `export function createRequire() {
  const none = () => {
    throw new Error("nothing is loaded from elsewhere");
  };
  return Object.assign(none, { resolve: none });
}`;

/** How the bundler calls the files with such notices. */
const legalEnding = ".LEGAL.txt";

function entryOf(source: Source, target: string): BuildOptions {
  if (typeof source === "string") return { entryPoints: [source], outfile: target };
  if ("text" in source) return { stdin: { contents: source.text, resolveDir: project }, outfile: target };
  return {
    entryPoints: [...source],
    outdir: target,
    splitting: true,
    chunkNames: "engine-[name]-[hash]",
  };
}

/** Everything is installed without dependencies, so it may need nothing but its own parts, and Node where it runs in it. */
function refuseForeign({ outputs }: Metafile, { platform, external = [] }: EntryOptions): void {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const isGiven = (path: string) =>
    outputs[path] !== undefined ||
    external.includes(path) ||
    (platform === "node" && (isBuiltin(path) || isOwnPart.test(path)));
  const foreign = imports.find(({ path }) => !isGiven(path));
  if (foreign) throw new Error(`What is shipped must stand alone, but needs “${foreign.path}”.`);
}

const isOwnPart = /^\.\/(?:(?:cli|client)-[a-z-]+\.cjs|server\.cjs|client\.browser\.cjs\.js)$/;

/** Puts a file in its place in one step, and only when it changed: a program that runs meanwhile is never torn. */
export function place(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, contents, { mode: basename(path) === "cli.cjs" ? 0o755 : 0o644 });
  renameSync(beside, path);
}
