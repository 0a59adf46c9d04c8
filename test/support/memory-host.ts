/** A host whose files stand in memory, under whatever kind of path a test uses. */
import type { Host } from "../../core/src/host.ts";

/** A host over files given as text by their path. Changes of `files` are seen at once. */
export function memoryHost(files: Map<string, string>): Host & { readonly asked: string[] } {
  const asked: string[] = [];
  const below = (folder: string) =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}${sign(folder)}`));
  return {
    asked,
    log: () => {},
    isInReach: async () => true,
    async read(path) {
      const text = files.get(path);
      if (text === undefined) throw new Error(`There is no ${path}.`);
      return { kind: "text", text };
    },
    async stat(path) {
      asked.push(path);
      if (files.has(path)) return "file";
      return below(path).length > 0 ? "folder" : undefined;
    },
    async list(folder) {
      const paths = below(folder);
      if (paths.length === 0) throw new Error(`There is no ${folder}.`);
      return [...new Set(paths.map((path) => path.slice(folder.length + 1).split(/[\\/]/)[0] as string))];
    },
  };
}

function sign(folder: string): string {
  return /^(?:[a-z]:\\|\\\\)/i.test(folder) ? "\\" : "/";
}
