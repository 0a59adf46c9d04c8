/** What `diff` does: reads both reports, compares them and tells what changed. */
import { resolve } from "node:path";
import { compareReports } from "../../core/src/compare/compare-reports.ts";
import { countChanges } from "../../core/src/compare/report-changes.ts";
import { nodeHost } from "../../host/node-host.ts";
import { replaceFile } from "../../host/write-file.ts";
import { heedConfigurations, openConfigurations } from "../check/configured.ts";
import { comparablePlace, isNamedAsReport } from "../check/kept-places.ts";
import { makeCore } from "../check/make-core.ts";
import { reasonOf } from "../check/reason.ts";
import { largestReport } from "../render/largest-report.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { chooseDiffFormat } from "./diff-format.ts";
import type { DiffOptions } from "./diff-options.ts";
import { findSide, type Side } from "./find-sides.ts";
import type { PrintChanges } from "./print-changes.ts";
import { readSide } from "./read-side.ts";

/** Compares the older report with the newer one, and has the changes printed. Gives 2 when that cannot be done. */
export async function diffReports(
  names: readonly [older: string, newer: string],
  options: DiffOptions,
  { terminal, print }: { readonly terminal: Terminal; readonly print: PrintChanges },
): Promise<ExitCode> {
  const { format, mistake } = chooseDiffFormat(options.format, options.out);
  if (format === undefined) return refuse(terminal, mistake);
  if (names.every((name) => name === "-"))
    return refuse(terminal, "Only one of the two reports can be standard input.");

  const host = nodeHost({ maxBytes: largestReport, log: (line) => terminal.tell(line) });
  const sides = [
    await findSide(names[0], { host, terminal }),
    await findSide(names[1], { host, terminal }),
  ] as const;
  const target = await targetOf(options.out, sides, terminal);
  if (target.mistake !== undefined) return refuse(terminal, target.mistake);

  const core = makeCore(host, largestReport);
  const chosen = await openConfigurations(options, core, host, terminal);
  if (chosen.mistake) return refuse(terminal, chosen.mistake);
  const { configurations } = chosen;
  const heeding = { folder: terminal.folder, allowEmpty: true };
  const heeded = configurations && (await heedConfigurations(sides, configurations, heeding));
  if (heeded?.complaints.length) return refuse(terminal, heeded.complaints.join("\n"));

  const parts = { core, configurations, terminal };
  const before = await readSide(sides[0], parts);
  const after = await readSide(sides[1], parts);
  if (!before || !after) return 2;
  const compared = { before, after, changes: compareReports(before, after) };
  const isScreen = target.path === undefined;
  const style = {
    colours: isScreen && (options.color ?? terminal.colours),
    columns: isScreen ? terminal.columns : undefined,
  };
  const code = await put(print(compared, format, style), target, terminal);
  return code === 0 && options.exitCode && countChanges(compared.changes) > 0 ? 1 : code;
}

interface Target {
  /** Where it is to be written; undefined for standard output. */
  readonly path?: string;
  readonly shown?: string;
  readonly mistake?: string;
}

/** Where the result goes. Nothing is ever written over a report. */
async function targetOf(
  out: string | undefined,
  sides: readonly Side[],
  { folder }: Terminal,
): Promise<Target> {
  if (out === undefined || out === "-") return {};
  const path = resolve(folder, out);
  const place = await comparablePlace(path);
  const taken = await Promise.all(
    sides.filter(({ isFile }) => isFile).map((side) => comparablePlace(side.path)),
  );
  const advice = "Give the result another name with --out.";
  if (taken.includes(place)) return { mistake: `“${out}” is one of the two reports. ${advice}` };
  if (isNamedAsReport(path))
    return { mistake: `“${out}” has the name of a report or a configuration. ${advice}` };
  if (isNamedAsReport(place))
    return { mistake: `“${out}” is a link to a report or a configuration. ${advice}` };
  return { path, shown: out };
}

async function put(text: string, { path, shown }: Target, terminal: Terminal): Promise<0 | 2> {
  if (path === undefined) {
    terminal.print(text);
    return 0;
  }
  try {
    await replaceFile(path, text);
  } catch (thrown) {
    return refuse(terminal, `“${shown}” cannot be written: ${reasonOf(thrown)}.`);
  }
  terminal.tell(`Wrote “${shown}”.`);
  return 0;
}
