/** Whether a document would take the place of something that must stay. */
import { comparablePlace, isNamedAsReport } from "../check/kept-places.ts";
import type { FileTarget, NamedReport, Target } from "./document-targets.ts";

/**
 * One plain sentence about two documents for one place, or one in the place of a report or a configuration; undefined
 * where there is none. Files are told apart by where their names lead, through links too.
 */
export async function clashIn(
  reports: readonly NamedReport[],
  targets: readonly Target[],
): Promise<string | undefined> {
  const taken = new Set(await Promise.all(reports.map(({ path }) => comparablePlace(path))));
  const written = new Map<string, NamedReport>();
  for (const [at, target] of targets.entries()) {
    if (target.kind === "print") continue;
    const place = await comparablePlace(target.path);
    const report = reports[at] as NamedReport;
    const kept = whatIsKept(target, place, taken);
    if (kept) return `“${target.shown}” ${kept}. Give the document another name with --out.`;
    const other = written.get(place);
    if (other) return `“${other.shown}” and “${report.shown}” would both be written to “${target.shown}”.`;
    written.set(place, report);
  }
  return undefined;
}

/** What the target is besides a place for a document. Nobody calls a document as reports are called. */
function whatIsKept({ path }: FileTarget, place: string, taken: ReadonlySet<string>): string | undefined {
  const isLink = !isNamedAsReport(path) && isNamedAsReport(place);
  if (taken.has(place)) return isLink ? "is a link to a report" : "is a report";
  if (isLink) return "is a link to a report or a configuration";
  return isNamedAsReport(path) ? "has the name of a report or a configuration" : undefined;
}
