/** The part of `package.json` that follows from the rules: the setting that gives each of them a level. */
import { readFileSync } from "node:fs";
import { ruleLevels } from "../core/src/lint/config.ts";
import { failedRuleId } from "../core/src/lint/run.ts";
import type { ListedRule } from "./config-schema.ts";
import { formatJson } from "./format-json.ts";

const setting = "inspectionReports.rules";

/** `package.json` as text, with every rule in the setting; everything else stays as it is written there. */
export function extensionManifest(rules: readonly ListedRule[]): string {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const listed = rules.filter(({ id }) => id !== failedRuleId);
  manifest.contributes.configuration.properties[setting].properties = Object.fromEntries(
    listed.map((rule) => [rule.id, levelOf(rule)]),
  );
  return formatJson(JSON.stringify(manifest, undefined, 2), "package.json");
}

function levelOf({ summary, severity }: ListedRule): object {
  return { type: "string", enum: ruleLevels, default: severity, description: summary };
}
