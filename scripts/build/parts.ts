/**
 * Programs whose parts are loaded when they are asked for: each `import(…)` in their sources becomes a file of its
 * own. What knows reports in Node is one file, the engine, and the parts that use it are doors to it: so the command
 * line and the language server share one copy of everything.
 */
import { basename, join, relative, resolve } from "node:path";
import type { Plugin } from "esbuild";
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
 * The engine and the doors to it. A `require` of a source within a bundle runs that source when it is asked for, not
 * before, so that the command line does not pay for the language server.
 */
async function bundleEngine(
  doors: readonly Door[],
  options: EntryOptions,
  folder: string,
): Promise<NamedBundle[]> {
  const rooms = doors.map(({ source, name }) => {
    const path = `./${relative(project, source).replaceAll("\\", "/")}`;
    return `${JSON.stringify(name)}: () => require(${JSON.stringify(path)})`;
  });
  const text = `module.exports = {\n${rooms.join(",\n")}\n};\n`;
  const parts = new Map<string, string>(doors.map(({ source, name }) => [source, name]));
  const plugins = [lazyParts("engine", parts, true)];
  const bundled = await bundle({ text }, join(folder, "engine.cjs"), { ...options, plugins });
  const heavy = [...parts].filter(([source]) => !doors.some((door) => door.source === source));
  const others = await Promise.all(
    heavy.map(async ([source, name]) => ({
      ...(await bundle(source, join(folder, name), options)),
      name,
      source,
    })),
  );
  return [
    { ...bundled, name: "engine.cjs", source: "" },
    ...others,
    ...doors.map(({ name, source }) => ({ name, source, inputs: [], files: [doorTo(name, folder)] })),
  ];
}

function doorTo(name: string, folder: string): Bundled["files"][number] {
  const text = `"use strict";module.exports=require("./engine.cjs")[${JSON.stringify(name)}]();\n`;
  return { path: join(folder, name), contents: new TextEncoder().encode(text) };
}

/**
 * Makes a part of every source that is imported on demand. Within the engine only what stands in `documents/` and
 * brings a large library is one; everything else is in the engine and is run when it is asked for.
 */
function lazyParts(program: string, parts: Map<string, string>, isEngine = false): Plugin {
  return {
    name: "lazy parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = resolve(resolveDir, path);
        if (source === server.source) return { path: `./${server.name}`, external: true };
        if (isEngine && source !== join(project, "documents/docx.ts")) return undefined;
        const name = isEngine
          ? `documents-${basename(source, ".ts")}.cjs`
          : `${program}-${basename(source, ".ts")}.cjs`;
        parts.set(source, name);
        return { path: `./${name}`, external: true };
      });
    },
  };
}
