/** What `explain` does. */

import { builtInRules } from "../../core/src/rules/index.gen.ts";
import { closestOf } from "../../core/src/schema/closest.ts";
import { readRulePage } from "../shipped.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { pageForScreen } from "./page-for-screen.ts";

/** Prints the page of a rule, as it is written for a program and set for a screen; an unknown id gives the one that was probably meant, and exit code 2. */
export async function explainRule(id: string, terminal: Terminal): Promise<ExitCode> {
  const ids = builtInRules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const meant = closestOf(id, ids);
    return refuse(
      terminal,
      `There is no rule “${id}”${meant ? `; did you mean “${meant}”?` : ". “inspection-reports rules” lists them."}`,
    );
  }
  const page = await readRulePage(id);
  terminal.print(terminal.isScreen ? pageForScreen(page, terminal) : page);
  return 0;
}
