/**
 * The extension. A browser loads an extension as a single file. On the desktop a small file starts, and takes what
 * talks to the server from that same file: the library that does it is most of both, and is shipped once.
 */
import { builtinModules } from "node:module";
import { join } from "node:path";
import { type Bundled, bundle, type EntryOptions } from "./bundle.ts";
import type { Program } from "./parts.ts";

// A worker adds “.js” to what the manifest names, and takes a “.cjs” in there to mean CommonJS.
const name = "client.browser.cjs.js";
const inBrowser = "client/main.browser.ts";
const clientOnDesktop = "client/node-client.ts";

/** The extension on the desktop: everything but its client. */
export const desktopExtension: Program = {
  source: "client/main.ts",
  name: "client",
  options: { platform: "node", target: "node20", format: "cjs", external: ["vscode"] },
  elsewhere: { [clientOnDesktop]: name },
};

/** Bundles the extension for the browser, with the client for the desktop in it. Rejects when what a browser runs needs Node. */
export async function bundleBrowserExtension(folder: string): Promise<Bundled> {
  const target = join(folder, name);
  await bundle(inBrowser, target, forBrowser);
  return bundle({ text: both }, target, forBoth);
}

const forBrowser: EntryOptions = {
  platform: "browser",
  target: "es2022",
  format: "cjs",
  external: ["vscode"],
};

/** Libraries name their files for Node by a condition; Node's own modules are asked for only where there is Node. */
const forBoth: EntryOptions = {
  ...forBrowser,
  conditions: ["node"],
  external: ["vscode", ...builtinModules],
};

/** Each half is evaluated when it is called for. */
const both = `
exports.activate = (context) => require("./${inBrowser}").activate(context);
exports.deactivate = () => require("./${inBrowser}").deactivate();
exports.nodeClient = (context, parts) => require("./${clientOnDesktop}").nodeClient(context, parts);
`;
