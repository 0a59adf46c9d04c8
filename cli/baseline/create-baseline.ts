/** What `baseline create` does: accepts what is found now. */
import { createFile } from "../../host/write-file.ts";
import { comparablePlace, isNamedAsReport } from "../check/kept-places.ts";
import { reasonOf } from "../check/reason.ts";
import { counted } from "../reporters/counted.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { printBaseline } from "./baseline-file.ts";
import type { AcceptOptions } from "./baseline-options.ts";
import { checkAgainst } from "./check-against.ts";
import { countIn, newBaseline, outFor } from "./open-baseline.ts";
import { replaceBaseline } from "./rewrite-baseline.ts";

/** Writes a baseline that is not there yet. Gives 2, and writes nothing, when not everything could be checked. */
export async function createBaseline(
  paths: readonly string[],
  options: AcceptOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, force } = options;
  const baseline = newBaseline(out, terminal, options.severity);
  // A word too many must not cost a report.
  if (force && isNamedAsReport(out))
    return refuse(terminal, `“${out}” is what a report is called, and was left as it is.`);
  if (force && isNamedAsReport(await comparablePlace(baseline.place.path)))
    return refuse(terminal, `“${out}” is a link to what is called as a report is, and was left as it is.`);
  const update = `“inspection-reports baseline update${outFor(out)}” brings it up to date, and “--force” makes it anew`;
  const isThere = `“${out}” is there already, and was left as it is; ${update}.`;
  if (!force && (await baseline.isThere())) return refuse(terminal, isThere);
  if (!(await checkAgainst(baseline, paths, options, terminal))) return 2;
  const files = await baseline.updated();
  const { path } = baseline.place;
  try {
    if (force) await replaceBaseline(baseline.place, files, terminal);
    else if (!(await createFile(path, printBaseline(files)))) return refuse(terminal, isThere);
  } catch (thrown) {
    return refuse(terminal, `“${out}” cannot be written: ${reasonOf(thrown)}.`);
  }
  const filled = [...files.values()].filter((entries) => entries.length > 0);
  const found = `${counted(countIn(filled.flat()), "finding")} in ${counted(filled.length, "file")}`;
  terminal.tell(
    `Wrote “${out}” with ${found}. From now on only new ones count: inspection-reports check --baseline ${out}`,
  );
  return 0;
}
