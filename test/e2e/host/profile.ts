/** The settings a window starts with: nothing that asks, fetches, moves or saves by itself. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const settings = {
  "telemetry.telemetryLevel": "off",
  "workbench.enableExperiments": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.settings.enableNaturalLanguageSearch": false,
  "security.workspace.trust.enabled": false,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "json.schemaDownload.enable": false,
  "typescript.disableAutomaticTypeAcquisition": true,
  "files.hotExit": "off",
  // In a browser VS Code would save after a while.
  "files.autoSave": "off",
};

/** Settings for pictures that are the same every time. */
const still = { "editor.cursorBlinking": "solid", "editor.cursorSmoothCaretAnimation": "off" };

/** Writes the settings into a user data folder. What its own `settings.json` says wins. */
export function writeProfile(userData: string, { forTests }: { forTests: boolean }): void {
  const path = join(userData, "User/settings.json");
  mkdirSync(dirname(path), { recursive: true });
  const all = { ...settings, ...(forTests ? still : {}), ...ownSettings(path) };
  writeFileSync(path, JSON.stringify(all, null, 2));
}

function ownSettings(path: string): object {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}
