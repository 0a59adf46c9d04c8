/** Finds a browser that can print a PDF: Chromium, and what is built from it. */
import { accessSync, constants, statSync } from "node:fs";
import { posix, win32 } from "node:path";
import { RefusedRequest } from "../../core/src/problem.ts";

/** Where to look. */
export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** The path of the browser that the environment names, else of the first that is found. Throws a RefusedRequest, saying what to do, when there is none. */
export function findBrowser(search: BrowserSearch): string {
  const { env } = search;
  for (const variable of ["CHROME_PATH", "CHROMIUM"]) {
    const named = env[variable];
    if (!named) continue;
    const found = [named, ...onThePath([named], search)].find(canBeRun);
    if (found) return found;
    throw new RefusedRequest(
      `${variable} names “${named}”, and there is no program of that name that can be run.`,
    );
  }
  const found = [...onThePath(commands, search), ...usualPlaces(search)].find(canBeRun);
  if (found) return found;
  throw new RefusedRequest(
    "No browser that can print a PDF was found: install Chromium, Google Chrome, Microsoft Edge or Brave, or name one in CHROME_PATH.",
  );
}

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
  "brave-browser",
  "chrome",
];

function onThePath(names: readonly string[], { env, platform }: BrowserSearch): string[] {
  const isWindows = platform === "win32";
  const { join, delimiter } = isWindows ? win32 : posix;
  const path = (isWindows ? (env.Path ?? env.PATH) : env.PATH) ?? "";
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)));
}

/** Where these browsers install themselves on systems that do not put them on the path. */
function usualPlaces({ env, platform }: BrowserSearch): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env.HOME ? [posix.join(env.HOME, "Applications")] : [])];
    return macApplications.flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app`, "Contents/MacOS", name)),
    );
  }
  if (platform !== "win32") return [];
  const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
  return windowsPrograms.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
  );
}

const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
];

function canBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
