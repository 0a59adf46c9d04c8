/** Open editors shadow the files behind them: what counts is what the writer sees. */
import type { Host } from "../core/src/host.ts";

/** A host over another one; `openText` gives the text of a file that is open, undefined for all others. */
export function overlayHost(behind: Host, openText: (path: string) => string | undefined): Host {
  return {
    ...behind,
    async read(path) {
      const text = openText(path);
      return text === undefined ? behind.read(path) : { kind: "text", text };
    },
    stat: async (path) => (openText(path) === undefined ? behind.stat(path) : "file"),
  };
}
