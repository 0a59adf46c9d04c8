/** The settings of the editor: asked for once for each file, kept until they change, never trusted. */
import { severities } from "../core/src/problem.ts";
import type { EditorSettings } from "../core/src/protocol.ts";

/** How an editor behaves that says nothing. */
export const defaultSettings: EditorSettings = {
  run: "onType",
  rules: {},
  inlayHints: { bands: true, counts: true, scores: true },
  check: "openFiles",
};

/** What an editor gives, with defaults for what is missing or not what it should be. */
export function readSettings(given: unknown): EditorSettings {
  const settings = asObject(given);
  const hints = asObject(settings.inlayHints);
  const isOn = (name: keyof EditorSettings["inlayHints"]) => hints[name] !== false;
  return {
    run: settings.run === "onSave" ? "onSave" : "onType",
    rules: readLevels(settings.rules),
    inlayHints: { bands: isOn("bands"), counts: isOn("counts"), scores: isOn("scores") },
    check: settings.check === "workspace" ? "workspace" : "openFiles",
  };
}

function readLevels(given: unknown): EditorSettings["rules"] {
  const levels: readonly unknown[] = [...severities, "off"];
  const known = Object.entries(asObject(given)).filter(([, level]) => levels.includes(level));
  return Object.fromEntries(known) as EditorSettings["rules"];
}

function asObject(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
}
