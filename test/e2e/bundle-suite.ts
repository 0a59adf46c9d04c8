/** Bundles the tests for the extension host they will run in: one file that exports `run`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { globSync } from "tinyglobby";

const suite = fileURLToPath(new URL("suite", import.meta.url));

/** An extension host: Node's, or a browser's worker. */
export type ExtensionHost =
  | { readonly kind: "node" }
  | { readonly kind: "worker"; readonly env: Readonly<Record<string, string>> };

/**
 * Bundles the suite into a folder, and gives the path to name to VS Code. Files named `*.desktop.test.ts`
 * need Node and are left out for a worker. Throws when there is no test at all.
 */
export async function bundleSuite(host: ExtensionHost, folder: string): Promise<string> {
  const names = globSync("**/*.test.ts", { cwd: suite })
    .filter((name) => host.kind === "node" || !name.endsWith(".desktop.test.ts"))
    .sort();
  if (names.length === 0) throw new Error("There are no tests in test/e2e/suite.");
  const files = names.map((name) => `[${JSON.stringify(name)}, () => import("./${name}")]`);
  const contents = `import { runSuite } from "./index.ts";\nexport const run = () => runSuite([${files}]);\n`;
  const path = join(folder, "suite.cjs");
  await build({
    stdin: { contents, resolveDir: suite, sourcefile: "all-tests.ts" },
    // A worker adds “.js” to every name, and takes a “.cjs” before it to mean CommonJS.
    outfile: host.kind === "node" ? path : `${path}.js`,
    bundle: true,
    format: "cjs",
    sourcemap: "inline",
    logLevel: "warning",
    ...(host.kind === "node" ? forNode : forWorker(host.env)),
  });
  return path;
}

const forNode: BuildOptions = { platform: "node", target: "node20", external: ["vscode", "mocha"] };

/** A worker has no environment: its values are written into the bundle. */
function forWorker(env: Readonly<Record<string, string>>): BuildOptions {
  const values = Object.entries(env).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]);
  const define = Object.fromEntries([["process.env", "{}"], ...values]);
  return { platform: "browser", target: "es2022", external: ["vscode"], define, plugins: [mochaForBrowsers] };
}

/**
 * Mocha's own build for browsers takes the place of the one for Node. It leaves the class in a global. It is a
 * script, though its package says modules, so it is loaded from a place where the package is not asked.
 */
const mochaForBrowsers: Plugin = {
  name: "mocha for browsers",
  setup({ onResolve, onLoad }) {
    const path = createRequire(import.meta.url).resolve("mocha/mocha.js");
    onResolve({ filter: /^mocha$/ }, () => ({ path, namespace: "script" }));
    onLoad({ filter: /./, namespace: "script" }, () => ({
      contents: `${readFileSync(path, "utf8")}\nmodule.exports = globalThis.Mocha;`,
    }));
  },
};
