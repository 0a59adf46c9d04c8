/** The licences of the libraries that are bundled, as their authors ask: shipped beside the program. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One text with the licence of every package that bundled files come from, of those that are bundled in these files
 * already, and with the notices that stand in them for what they took from others. Throws when a package has no licence.
 */
export function thirdPartyNotices(bundledFiles: Iterable<string>, legalTexts: Iterable<string>): string {
  const foreign = [...new Set(bundledFiles)].filter((file) => packageOf(file) !== undefined);
  const packages = new Set(
    foreign.flatMap((file) => [packageOf(file) ?? [], ...packagesWithin(file)].flat()),
  );
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version} (${license})\n\n${licenceIn(folder).trim()}\n`;
  });
  const heading = "This program contains the following libraries.\n";
  return [heading, ...notices, ...new Set(legalTexts)].join(`\n${"-".repeat(78)}\n\n`);
}

/** The folder of the package that a file belongs to; undefined for the project's own files. */
function packageOf(file: string): string | undefined {
  return file.replaceAll("\\", "/").match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
}

/** The folders of the packages that a bundler put into a published file: it names each where its code begins. */
function packagesWithin(file: string): string[] {
  const named = readFileSync(file, "utf8").matchAll(
    /^\/\/ ?(?:#region )?(?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  );
  return [...new Set([...named].map(([, name = ""]) => name))].map((name) => folderOf(name, file));
}

/** Where a package is installed, seen from a file. */
function folderOf(name: string, from: string): string {
  const above = dirname(from);
  if (above === from) throw new Error(`${name} is bundled within another package, but is not installed.`);
  const folder = join(above, "node_modules", name);
  return existsSync(folder) ? folder : folderOf(name, above);
}

function licenceIn(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(file));
  if (name && existsSync(join(folder, name))) return readFileSync(join(folder, name), "utf8");
  throw new Error(`${folder} is bundled, but has no licence to ship with it.`);
}
