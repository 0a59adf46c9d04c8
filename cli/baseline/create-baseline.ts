/** What `baseline create` does: accepts everything that is found now. */
import { createFile } from "../../host/write-file.ts";
import { reasonOf } from "../check/reason.ts";
import { counted } from "../reporters/counted.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { printBaseline } from "./baseline-file.ts";
import type { BaselineOptions } from "./baseline-options.ts";
import { checkAgainst } from "./check-against.ts";
import { countIn, newBaseline, outFor } from "./open-baseline.ts";

/** Writes a baseline that is not there yet. Gives 2, and writes nothing, when not everything could be checked. */
export async function createBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out } = options;
  const baseline = newBaseline(out, terminal);
  const update = `“inspection-reports baseline update${outFor(out)}” brings it up to date`;
  const isThere = `“${out}” is there already, and was left as it is; ${update}.`;
  if (await baseline.isThere()) return refuse(terminal, isThere);
  if (!(await checkAgainst(baseline, paths, options, terminal))) return 2;
  const files = await baseline.updated();
  try {
    if (!(await createFile(baseline.place.path, printBaseline(files)))) return refuse(terminal, isThere);
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
