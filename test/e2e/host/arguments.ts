/** Reads the arguments of the `code` command line, as far as a test run or an opened window needs them. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** What VS Code is asked to do. All paths are absolute. */
export interface LaunchRequest {
  /** Extensions under development: folders. */
  readonly extensions: readonly string[];
  /** The module whose `run` runs the tests; undefined when none was named. */
  readonly tests?: string | undefined;
  /** The folder or `.code-workspace` file to open; undefined for an empty window. */
  readonly workspace?: string | undefined;
  /** Files to open in it, the first one in front. */
  readonly files: readonly string[];
  readonly userData?: string | undefined;
  /** Where installed extensions are. */
  readonly installed?: string | undefined;
  /** Extensions that may use proposed APIs. */
  readonly proposedApi: readonly string[];
}

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;

/** Options with a value. Those that say nothing here still have to be known, or their values would be paths. */
const options = {
  extensionDevelopmentPath: texts,
  extensionTestsPath: text,
  "user-data-dir": text,
  "extensions-dir": text,
  "folder-uri": texts,
  "file-uri": texts,
  "enable-proposed-api": texts,
  locale: text,
  log: texts,
  profile: text,
} as const;

/** Whether the arguments manage installed extensions, or ask for the version, and open no window. */
export function opensNoWindow(args: readonly string[]): boolean {
  const managing = /^(?:-v|--version|--(?:list-extensions|install-extension|uninstall-extension)(?:=.*)?)$/;
  return args.some((arg) => managing.test(arg));
}

/** Reads the arguments. Options that mean nothing here are passed over; throws when a path does not exist. */
export function readArguments(args: readonly string[]): LaunchRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
  });
  const many = (key: keyof typeof options) =>
    [values[key] ?? []].flat().filter((value) => typeof value === "string");
  const one = (key: keyof typeof options) => many(key).map(toPath)[0];
  const paths = [...many("folder-uri"), ...many("file-uri"), ...positionals].map(toPath);
  return {
    extensions: many("extensionDevelopmentPath").map(toPath),
    tests: one("extensionTestsPath"),
    workspace: paths.find(isWorkspace),
    files: paths.filter((path) => !isWorkspace(path)),
    userData: one("user-data-dir"),
    installed: one("extensions-dir"),
    proposedApi: many("enable-proposed-api"),
  };
}

function toPath(path: string): string {
  return path.startsWith("file:") ? fileURLToPath(path) : resolve(path);
}

function isWorkspace(path: string): boolean {
  return path.endsWith(".code-workspace") || statSync(path).isDirectory();
}
