/** What `frameworks` does. */
import { builtInFrameworks } from "../../core/src/framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../core/src/framework/catalogue.ts";
import type { Framework } from "../../core/src/framework/framework.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { showFramework } from "./show-framework.ts";
import { table } from "./table.ts";
import { unknownFramework } from "./unknown-framework.ts";

/** Prints all frameworks, or the one with the id; an unknown id gives exit code 2. */
export function listFrameworks(id: string | undefined, terminal: Terminal): ExitCode {
  const catalogue = frameworkCatalogue(builtInFrameworks);
  if (id === undefined) {
    terminal.print(overview(catalogue.ids.flatMap((known) => catalogue.get(known) ?? [])));
    return 0;
  }
  const framework = catalogue.get(id);
  if (!framework) return refuse(terminal, unknownFramework(id, catalogue.ids));
  terminal.print(showFramework(framework));
  return 0;
}

function overview(frameworks: readonly Framework[]): string {
  return table(
    ["framework", "title", "body"],
    frameworks.map(({ id, title, owner }) => [id, title, owner]),
  );
}
