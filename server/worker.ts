/**
 * Where the language server's worker begins in a browser. It loads the same parts that Node loads, since a worker has
 * nothing of its own that would find them. The extension says first where they are: a worker that an editor makes
 * does not know its own address.
 */
import type { WhereParts } from "../core/src/protocol.ts";

interface Part {
  exports: unknown;
}

/** The worker itself, as far as it is needed here. Parts expect what Node gives them: `module`, `exports`, `require`. */
interface WorkerScope {
  addEventListener(
    type: "message",
    listener: (event: { readonly data: WhereParts }) => void,
    options: { readonly once: true },
  ): void;
  importScripts(address: string): void;
  module: Part;
  exports: unknown;
  require: (name: string) => unknown;
}

declare const self: WorkerScope;

self.addEventListener("message", ({ data }) => start(data.folder), { once: true });

function start(folder: string): void {
  const loaded = new Map<string, Part>();
  self.require = (name) => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const part: Part = { exports: {} };
    loaded.set(name, part);
    try {
      run(part, `${folder}/${name.replace(/^\.\//, "")}`);
    } catch (thrown) {
      // Without a network it cannot be loaded; who asks again tries again.
      loaded.delete(name);
      throw thrown;
    }
    return part.exports;
  };
  self.require("./server-browser.js");
}

/** Runs a part; the one that asked for it goes on with its own module afterwards. */
function run(part: Part, address: string): void {
  const asking = self.module;
  self.module = part;
  self.exports = part.exports;
  try {
    self.importScripts(address);
  } finally {
    self.module = asking;
    self.exports = asking?.exports;
  }
}
