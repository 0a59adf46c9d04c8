/** The counts of a run as a sentence. Every format says them from here, so they are the ones behind the exit code. */
import type { Severity } from "../../core/src/problem.ts";
import type { Tally } from "../check/tally.ts";
import { counted } from "./counted.ts";

/** `Checked 3 files: 1 error, 0 warnings.` `detail` goes before the colon. */
export function summaryOf(tally: Tally, shown: Severity, detail = ""): string {
  return `Checked ${counted(tally.files, "file")}${detail}: ${countsOf(tally, shown)}.${hiddenHints(tally, shown)}`;
}

/** `1 error, 0 warnings`. Infos are counted where there are any, hints where they are shown as well. */
export function countsOf(tally: Tally, shown: Severity): string {
  const counts = [counted(tally.errors, "error"), counted(tally.warnings, "warning")];
  if (tally.infos > 0) counts.push(counted(tally.infos, "info"));
  if (shown === "hint" && tally.hints > 0) counts.push(counted(tally.hints, "hint"));
  return counts.join(", ");
}

/** The counts for programs. */
export function countsForPrograms(tally: Tally): object {
  const { files, errors, warnings, infos, hints, fixable, suppressed } = tally;
  return { files, errors, warnings, infos, hints, fixable, suppressed };
}

/** Where there is something worse to do, hints can wait; where there is nothing else, nobody would know of them. */
function hiddenHints({ errors, warnings, infos, hints }: Tally, shown: Severity): string {
  if (shown === "hint" || hints === 0 || errors + warnings + infos > 0) return "";
  return ` ${counted(hints, "hint")} ${hints === 1 ? "is" : "are"} not shown (--severity hint).`;
}
