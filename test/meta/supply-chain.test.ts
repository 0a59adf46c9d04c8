/**
 * What comes from others: which packages are shipped, under which licences, how they are installed, and what the
 * shipped programs can do at all, as their code shows.
 */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";

const rule = `\n${"-".repeat(78)}\n\n`;
const notices = readFileSync("dist/THIRD-PARTY-NOTICES.txt", "utf8").split(rule);
const packages = notices.flatMap((notice) => {
  const [, name, licence, text] = notice.match(/^(\S+) \d[\w.+-]* \(([^\n]*)\)\n\n(.*)$/s) ?? [];
  return name !== undefined && licence !== undefined ? [{ name, licence, text: text ?? "" }] : [];
});

/** Everyone may use, change and sell what is under these, if the text of the licence comes with it. */
const allowedLicences = ["0BSD", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

/** The scripts that are shipped, by name. */
const code = new Map(
  readdirSync("dist")
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => [name, readFileSync(`dist/${name}`, "utf8")] as const),
);

describe("the packages that are shipped", () => {
  it("are those of test/meta/bundled-packages.txt, and no other", () => {
    const listed = readFileSync("test/meta/bundled-packages.txt", "utf8").trim().split("\n");
    const shipped = new Set(packages.map(({ name, licence }) => `${name} ${licence}`));
    expect([...shipped].sort()).toEqual(listed.sort());
    expect(listed).toHaveLength(48);
  });

  it.each(packages)("have a licence that allows it, and its text: $name", ({ licence, text }) => {
    expect(allowedLicences).toContain(licence);
    expect(text).toMatch(/copyright|blue oak model license/i);
    expect(text).toMatch(/without warranty|as[- ]is/i);
    expect(text.length).toBeGreaterThan(400);
  });

  it("have nothing after their licences but notices that stand in their code", () => {
    const others = notices.slice(1).filter((notice) => !packages.some(({ text }) => notice.endsWith(text)));
    expect(others.every((notice) => notice.startsWith("Bundled license information:"))).toBe(true);
  });
});

describe("the shipped scripts", () => {
  it("make no code of text, and load no module whose name is not in them", () => {
    for (const [name, text] of code) {
      expect(text, name).not.toMatch(/(?<![\w$.])eval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(/);
      expect(text, name).not.toMatch(/\bcreateRequire\b|\brunInThisContext\b/);
      // The server in a browser loads its own parts, by their names.
      if (name !== "server.browser.js") expect(text, name).not.toMatch(/\bimportScripts\b/);
      expect(text, name).not.toMatch(/(?<![\w$."])require\((?!"[^"]+"\))(?!\))/);
    }
  });

  it("reach out only where that is their task", () => {
    // A version in git, the browser of the person, the language server, files that git says have changed, a printed PDF.
    const engine = ["engine", "engine"];
    expect(whichUse("child_process")).toEqual([
      ...["cli-diff-reports.cjs", "cli-preview-report.cjs", "client.browser.cjs.js"],
      ...engine,
    ]);
    // The library of the extension could reach a server through a socket, and is never asked to.
    expect(whichUse("net")).toEqual(["client.browser.cjs.js"]);
    expect(whichUse("http")).toEqual(["cli-preview-report.cjs"]);
    for (const module of ["https", "http2", "tls", "dgram", "dns", "dns/promises", "vm", "inspector", "repl"])
      expect(whichUse(module), module).toEqual([]);
  });

  it("have no address in them that is asked by itself", () => {
    const asks = /(?<![\w$.])fetch\(|\bnew (?:XMLHttpRequest|WebSocket)\b|\bsendBeacon\b/;
    // The page of a preview talks to the server that it came from, which its policy holds it to.
    expect([...code].filter(([, text]) => asks.test(text)).map(([name]) => name)).toEqual(["preview.js"]);
  });
});

describe("what is installed", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const installed: [string, Readonly<Record<string, unknown>>][] = Object.entries(lock.packages);
  const settings = JSON.parse(readFileSync("package.json", "utf8"));

  it("is what the lock names, checked by its content, from whichever registry", () => {
    for (const [path, { integrity, resolved, link }] of installed.filter(([path]) => path !== "")) {
      expect(link, path).toBeUndefined();
      expect(resolved, path).toBeUndefined();
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it("is needed to build and to test alone: the package and the extension bring nothing along", () => {
    for (const kind of ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"])
      expect(settings[kind], kind).toBeUndefined();
  });

  it("runs nothing when it is installed", () => {
    expect(readFileSync("scripts/setup.mjs", "utf8")).toContain('"ci", "--ignore-scripts"');
    const withScripts = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path);
    expect(withScripts.map((path) => path.replace("node_modules/", ""))).toEqual([
      "@playwright/browser-chromium",
      "@vscode/vsce-sign",
      "esbuild",
      "keytar",
    ]);
    for (const moment of ["preinstall", "install", "postinstall"])
      expect(settings.scripts, moment).not.toHaveProperty(moment);
  });
});

/** The scripts that load one of Node's modules. How many parts the engine has, the bundler decides. */
function whichUse(module: string): string[] {
  expect(builtinModules).toContain(module);
  const asked = new RegExp(`\\brequire\\("(?:node:)?${module}"\\)`);
  const names = [...code].filter(([, text]) => asked.test(text)).map(([name]) => name);
  return names.map((name) => name.replace(/^engine-.*/, "engine")).sort();
}
