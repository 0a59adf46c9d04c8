/** What `rules` does. */
import { builtInRules } from "../../core/src/rules/index.gen.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { table } from "./table.ts";

/** Prints every rule with its severity and what it finds. */
export function listRules(format: "table" | "json", terminal: Terminal): ExitCode {
  const rules = builtInRules.map(({ id, severity, summary }) => ({ id, severity, summary }));
  if (format === "json") terminal.print(`${JSON.stringify(rules, undefined, 2)}\n`);
  else
    terminal.print(
      table(
        ["rule", "severity", "finds"],
        rules.map((rule) => [rule.id, rule.severity, rule.summary]),
      ),
    );
  return 0;
}
