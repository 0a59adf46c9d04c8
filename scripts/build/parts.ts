/**
 * Programs whose parts are loaded when they are asked for: each `import(…)` in their sources becomes a file of its
 * own. What knows reports in Node is the engine, and the parts that use it are doors to it: the command line and the
 * language server share one copy of everything, and each loads no more of it than it needs.
 */
import { basename, dirname, join, resolve } from "node:path";
import { type Plugin, transform } from "esbuild";
import { type Bundled, bundle, type EntryOptions, project } from "./bundle.ts";

/** A program: its entry becomes `NAME.cjs`, a part of it `NAME-PART.cjs`. */
export interface Program {
  readonly source: string;
  readonly name: string;
  readonly options: EntryOptions;
  /** Parts that are in another file already: source → name of that file. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** A bundle with the name of its file. */
export interface NamedBundle extends Bundled {
  readonly name: string;
  readonly source: string;
}

/** The language server: a program of its own, which the editor's extension starts too. */
const server = { source: "server/main.ts", name: "server.cjs" };

/** The same for a browser, where the worker loads it. Servers know only “.js” for a script. */
const serverInBrowser = { source: "server/main.browser.ts", name: "server-browser.js" };

/** Bundles the programs with all their parts, and the engine with options of its own. In an order to write them in: what others need comes first. */
export async function bundleInNode(
  programs: readonly Program[],
  engine: EntryOptions,
  folder: string,
): Promise<NamedBundle[]> {
  const bundles: NamedBundle[] = [];
  const doors: Door[] = [server, serverInBrowser].map((door) => ({
    ...door,
    source: join(project, door.source),
  }));
  for (const program of programs) {
    for (const part of await bundleWithParts(program, folder)) {
      if (usesEngine(part)) doors.push(part);
      else bundles.push(part);
    }
  }
  return [...(await bundleEngine(doors, engine, folder)), ...bundles];
}

async function bundleWithParts(program: Program, folder: string): Promise<NamedBundle[]> {
  const { source, name, options } = program;
  const parts = new Map([[join(project, source), `${name}.cjs`]]);
  const plugins = [lazyParts(program, parts), ...(options.plugins ?? [])];
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
  const entries = doors.map(({ source, name }) => ({ in: source, out: name.replace(/\.c?js$/, "") }));
  const plugins = [librariesForBrowsers, ...(options.plugins ?? [])];
  const bundled = await bundle(entries, folder, { ...options, plugins, format: "esm" });
  const names = new Map(
    bundled.files.map(({ path }) => basename(path)).map((name) => [name, fileName(name)] as const),
  );
  const files = await Promise.all(
    bundled.files.map(async ({ path, contents }) => {
      const name = names.get(basename(path)) ?? basename(path);
      const file = { path: join(folder, name), contents: await asCommonJs(contents, names) };
      return { ...bundled, name, source: "", files: [file] };
    }),
  );
  // What is shared comes first: a file that is in its place finds what it needs.
  return [...files.filter(({ name }) => isShared(name)), ...files.filter(({ name }) => !isShared(name))];
}

/**
 * Libraries of the language server's protocol have a door for browsers, which they open only to a bundler that makes
 * everything for browsers. Here one bundle is for both.
 */
const librariesForBrowsers: Plugin = {
  name: "libraries for browsers",
  setup({ onResolve, resolve: resolveNow }) {
    onResolve({ filter: /^vscode-[a-z-]+\/browser$/ }, async ({ path, ...from }) => {
      const common = await resolveNow(dirname(path), from);
      return { path: join(dirname(common.path), "../browser/main.js") };
    });
  },
};

/**
 * Parts have names of their own. A shared file has the bundler's hash in its name, so that one name always means the
 * same contents: a program that started before a build never loads half of the new one.
 */
function fileName(written: string): string {
  const [, part, hash] = /^engine-(.+)-([A-Z0-9]{8})\.js$/.exec(written) ?? [];
  if (part !== undefined) return `engine-${part === "chunk" ? hash : part}.js`;
  return written === serverInBrowser.name ? written : written.replace(/\.js$/, ".cjs");
}

function isShared(name: string): boolean {
  return /^engine-[A-Z0-9]{8}\.js$/.test(name);
}

async function asCommonJs(module: Uint8Array, names: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const renamed = new TextDecoder().decode(module).replace(/"\.\/([\w-]+\.js)"/g, (path, name: string) => {
    const known = names.get(name);
    return known === undefined ? path : `"./${known}"`;
  });
  const { code } = await transform(renamed, {
    format: "cjs",
    minify: true,
    charset: "ascii",
    platform: "node",
    target: "node20",
    // `import()` becomes a plain require, which starts faster than the module loader.
    supported: { "dynamic-import": false },
  });
  // A worker runs all parts in one place, where their names would meet.
  return new TextEncoder().encode(`(()=>{${code}})();`);
}

/** Makes a part of every source that is imported on demand, except of those that are elsewhere. */
function lazyParts({ name: program, elsewhere }: Program, parts: Map<string, string>): Plugin {
  const known = Object.entries({ ...elsewhere, [server.source]: server.name });
  const files = new Map(known.map(([source, file]) => [join(project, source), file]));
  return {
    name: "lazy parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = resolve(resolveDir, path);
        const file = files.get(source);
        if (file !== undefined) return { path: `./${file}`, external: true };
        const name = `${program}-${basename(source, ".ts")}.cjs`;
        parts.set(source, name);
        return { path: `./${name}`, external: true };
      });
    },
  };
}
