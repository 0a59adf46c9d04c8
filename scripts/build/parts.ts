/**
 * Programs whose parts are loaded when they are asked for: each `import(…)` in their sources becomes a file of its
 * own. What knows reports in Node is the engine, and the parts that use it are doors to it: the command line and the
 * language server share one copy of everything, and each loads no more of it than it needs.
 */
import { basename, join, resolve } from "node:path";
import { type Plugin, transform } from "esbuild";
import { type Bundled, bundle, type EntryOptions, project } from "./bundle.ts";

/** A program: its entry becomes `NAME.cjs`, a part of it `NAME-PART.cjs`. */
export interface Program {
  readonly source: string;
  readonly name: string;
  readonly options: EntryOptions;
}

/** A bundle with the name of its file. */
export interface NamedBundle extends Bundled {
  readonly name: string;
  readonly source: string;
}

/** The language server is a program of its own, which the editor's extension starts too. */
const server = { source: join(project, "server/main.ts"), name: "server.cjs" };

/** Bundles the programs with all their parts, and the engine with options of its own. */
export async function bundleInNode(
  programs: readonly Program[],
  engine: EntryOptions,
  folder: string,
): Promise<NamedBundle[]> {
  const bundles: NamedBundle[] = [];
  const doors = [server];
  for (const program of programs) {
    for (const part of await bundleWithParts(program, folder)) {
      if (usesEngine(part)) doors.push(part);
      else bundles.push(part);
    }
  }
  return [...bundles, ...(await bundleEngine(doors, engine, folder))];
}

async function bundleWithParts({ source, name, options }: Program, folder: string): Promise<NamedBundle[]> {
  const parts = new Map([[join(project, source), `${name}.cjs`]]);
  const plugins = [lazyParts(name, parts), ...(options.plugins ?? [])];
  const bundles: NamedBundle[] = [];
  // The map grows while it is walked.
  for (const [part, file] of parts) {
    const known = new Set(parts.keys());
    const bundled = {
      ...(await bundle(part, join(folder, file), { ...options, plugins })),
      name: file,
      source: part,
    };
    bundles.push(bundled);
    // What a part within the engine asks for is in the engine too.
    if (usesEngine(bundled))
      for (const found of [...parts.keys()]) if (!known.has(found)) parts.delete(found);
  }
  return bundles;
}

/** Whether a part holds the analysis of reports, which the engine has already. */
function usesEngine({ inputs }: Bundled): boolean {
  return inputs.includes(join(project, "core/src/analysis/analyse.ts"));
}

interface Door {
  readonly source: string;
  readonly name: string;
}

/**
 * The doors and what stands behind them: whatever several doors, or a part that is imported on demand, have in common
 * is a file of the engine. The bundler can share code between files only as modules; each is then made what Node loads.
 */
async function bundleEngine(
  doors: readonly Door[],
  options: EntryOptions,
  folder: string,
): Promise<NamedBundle[]> {
  const entries = doors.map(({ source, name }) => ({ in: source, out: basename(name, ".cjs") }));
  const bundled = await bundle(entries, folder, { ...options, format: "esm" });
  const names = fileNames(bundled.files.map(({ path }) => basename(path)));
  const files = await Promise.all(
    bundled.files.map(async ({ path, contents }) => {
      const name = names.get(basename(path)) ?? basename(path);
      return { path: join(folder, name), contents: await asCommonJs(contents, names) };
    }),
  );
  return [...names.values()].map((name) => ({
    name,
    source: "",
    inputs: bundled.inputs,
    files: files.filter(({ path }) => basename(path) === name),
  }));
}

/** Names without the bundler's hashes: the shared files are numbered, in the order of theirs. */
function fileNames(written: readonly string[]): Map<string, string> {
  const shared = written.filter((name) => name.startsWith("engine-chunk-")).sort();
  return new Map(
    written.map((name) => {
      const part = /^engine-(?!chunk-)(.+)-[A-Z0-9]{8}\.js$/.exec(name)?.[1];
      const own = part === undefined ? name.replace(/\.js$/, ".cjs") : `engine-${part}.cjs`;
      return [name, shared.includes(name) ? `engine-${shared.indexOf(name) + 1}.cjs` : own];
    }),
  );
}

async function asCommonJs(module: Uint8Array, names: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const renamed = new TextDecoder().decode(module).replace(/"\.\/([\w-]+\.js)"/g, (path, name: string) => {
    const known = names.get(name);
    return known === undefined ? path : `"./${known}"`;
  });
  const { code } = await transform(renamed, {
    format: "cjs",
    minify: true,
    charset: "utf8",
    platform: "node",
    target: "node20",
    // `import()` becomes a plain require, which starts faster than the module loader.
    supported: { "dynamic-import": false },
  });
  return new TextEncoder().encode(code);
}

/** Makes a part of every source that is imported on demand. */
function lazyParts(program: string, parts: Map<string, string>): Plugin {
  return {
    name: "lazy parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = resolve(resolveDir, path);
        if (source === server.source) return { path: `./${server.name}`, external: true };
        const name = `${program}-${basename(source, ".ts")}.cjs`;
        parts.set(source, name);
        return { path: `./${name}`, external: true };
      });
    },
  };
}
