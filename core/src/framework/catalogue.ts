/** Frameworks by id, each read when it is first asked for and kept by whoever holds the catalogue. */
import type { Framework } from "./framework.ts";
import { loadFramework } from "./load.ts";

/** A catalogue over frameworks given as data. */
export function frameworkCatalogue(sources: Readonly<Record<string, () => unknown>>): {
  readonly ids: readonly string[];
  get(id: string): Framework | undefined;
} {
  const loaded = new Map<string, Framework>();
  return {
    ids: Object.keys(sources),
    get(id) {
      const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
      if (!source) return undefined;
      const framework = loaded.get(id) ?? loadFramework(source());
      loaded.set(id, framework);
      return framework;
    },
  };
}
