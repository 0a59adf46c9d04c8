/** What `new` does. */
import { resolve } from "node:path";
import { builtInFrameworks } from "../../core/src/framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../core/src/framework/catalogue.ts";
import { emptyReport } from "../../core/src/lint/edits/empty-report.ts";
import { createFile } from "../../host/write-file.ts";
import { reasonOf } from "../check/reason.ts";
import { unknownFramework } from "../listing/unknown-framework.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";

/** Prints an empty report of a framework, or writes it to a file that is not there yet. */
export async function newReport(id: string, out: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const catalogue = frameworkCatalogue(builtInFrameworks);
  const framework = catalogue.get(id);
  if (!framework) return refuse(terminal, unknownFramework(id, catalogue.ids));
  const text = emptyReport(framework);
  if (out === undefined) {
    terminal.print(text);
    return 0;
  }
  try {
    const created = await createFile(resolve(terminal.folder, out), text);
    if (!created) return refuse(terminal, `“${out}” is there already, and was left as it is.`);
  } catch (thrown) {
    return refuse(terminal, `“${out}” cannot be written: ${reasonOf(thrown)}.`);
  }
  terminal.tell(`Wrote “${out}”. Check it at any time: inspection-reports check ${out}`);
  return 0;
}
