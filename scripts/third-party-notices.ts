/** The licences of the libraries that are bundled, as their authors ask: shipped beside the program. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One text with the licence of every package that bundled files come from, and with the notices that stand in those
 * files for what they took from others. Throws when a package has no licence.
 */
export function thirdPartyNotices(bundledFiles: Iterable<string>, legalTexts: Iterable<string>): string {
  const packages = new Set([...bundledFiles].flatMap((file) => packageOf(file) ?? []));
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

function licenceIn(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(file));
  if (name && existsSync(join(folder, name))) return readFileSync(join(folder, name), "utf8");
  throw new Error(`${folder} is bundled, but has no licence to ship with it.`);
}
