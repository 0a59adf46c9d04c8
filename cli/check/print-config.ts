/** `check --print-config FILE`: what holds for a file, from whichever configuration it comes. */

import { resolve } from "node:path";
import { jsonText } from "../../core/src/export/json/json-text.ts";
import { kindOf } from "../../core/src/index.ts";
import { shownPath } from "../../host/find-files.ts";
import { nodeHost } from "../../host/node-host.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import { chosenLevels, unknownRule } from "./chosen-rules.ts";
import { openConfigurations } from "./configured.ts";
import { makeCore } from "./make-core.ts";

/** Prints it as JSON. The file need not be there. */
export async function printConfig(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = nodeHost({ maxBytes: options.maxFileSize, log: (line) => terminal.tell(line) });
  const core = makeCore(host, options.maxFileSize);
  const { rules } = core.parts;
  const unknown = unknownRule(options, rules);
  if (unknown) return refuse(terminal, unknown);
  const chosen = await openConfigurations(options, core, host, terminal);
  if (chosen.mistake) return refuse(terminal, chosen.mistake);

  const path = resolve(terminal.folder, file);
  const surroundings = await chosen.configurations?.of(path, kindOf(file, ""));
  const { configPath, ignored = false, settings, glossary = [], style, frameworks } = surroundings ?? {};
  const levels = { ...settings?.rules, ...chosenLevels(options, rules) };
  const effective = {
    file: shownPath(path, terminal.folder),
    configuration: configPath === undefined ? null : shownPath(configPath, terminal.folder),
    ignored,
    rules: Object.fromEntries(rules.map(({ id, severity }) => [id, levels[id] ?? severity])),
    glossary,
    style: style ?? {},
    frameworks: (frameworks ?? core.parts.frameworks).ids,
  };
  terminal.print(`${jsonText(effective, 2)}\n`);
  return 0;
}
