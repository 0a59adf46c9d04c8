/** The command line, beside Spectral, ajv-cli and bare Node: many reports, and one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, quantile } from "../editor/samples.ts";
import { reportOf } from "../report-of.ts";
import { writeShelf } from "../report-shelf.ts";
import type { AimRow } from "./aim-row.ts";
import { figure, ratiosOf, shownComparison } from "./comparison.ts";
import type { Run } from "./measure.ts";
import { ajvCli, spectral, timeOfRun, type Words } from "./programs.ts";

/** How often one report is checked, and how many reports make many, in a usual run and in a quick one. */
const effort = { usual: { one: 12, many: 1000, rounds: 2 }, quick: { one: 5, many: 300, rounds: 2 } };

const notInstalled = "not measured: not installed";

/** Many reports: beside both others, and beside ourselves when everything is known already. */
export async function measureManyAims(run: Run): Promise<AimRow[]> {
  const { many, rounds } = run.isQuick ? effort.quick : effort.usual;
  return inTemporaryFolder((place) => {
    const shelf = join(place, "shelf");
    const kilobytes = Math.round(writeShelf(shelf, many) / many / 1000);
    const cache = join(place, "cache");
    const check = [join(run.course.bundles, "cli.cjs"), "check", ".", "-f", "compact"];
    const times = inTurn(rounds, shelf, {
      cold: check,
      filling: [...check, "--cache", "--cache-folder", cache],
      cached: [...check, "--cache", "--cache-folder", cache],
      spectral: spectral(run.peers, "*.yaml", place),
      ajv: ajvCli(run.peers, "*.yaml"),
    });
    run.say(`Each report has ${kilobytes} KB. Filling the cache: ${perSecond(times.filling, many)}.`);
    const what = "command line, many reports";
    return [
      speedRow(`${what}, beside spectral`, 15, many, times.cold, times.spectral),
      speedRow(`${what}, beside ajv-cli`, 1, many, times.cold, times.ajv),
      speedRow(`${what}, unchanged and cached, beside our cold run`, 10, many, times.cached, times.cold),
    ];
  });
}

/** One report: beside ajv-cli, and beside Node that does nothing. */
export async function measureOneAims(run: Run): Promise<AimRow[]> {
  const rounds = run.isQuick ? effort.quick.one : effort.usual.one;
  return inTemporaryFolder((place) => {
    writeFileSync(join(place, "a.inspection.yaml"), reportOf(1));
    const times = inTurn(rounds, place, {
      ours: [join(run.course.bundles, "cli.cjs"), "check", "a.inspection.yaml"],
      ajv: ajvCli(run.peers, "a.inspection.yaml"),
      node: ["-e", "0"],
    });
    return [
      timeRow("command line, one report, beside ajv-cli", "at most 1/4", 1 / 4, times.ours, times.ajv),
      timeRow("command line, one report, beside node -e 0", "at most 2.0 times", 2, times.ours, times.node),
    ];
  });
}

/** The programs one after the other, so many times; those that are not there have no times. */
function inTurn<Name extends string>(
  rounds: number,
  folder: string,
  programs: Readonly<Record<Name, Words | undefined>>,
): Record<Name, number[]> {
  const names = Object.keys(programs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const words = programs[name];
      if (words) times[name].push(timeOfRun(words, folder));
    }
  return times;
}

/** How many times as many files a second as the other. */
function speedRow(what: string, least: number, many: number, ours: number[], peer: number[]): AimRow {
  const aim =
    least === 1 ? "at least as many a second (a stretch)" : `at least ${least} times as many a second`;
  if (peer.length === 0) return { what, aim, reached: notInstalled, isMet: undefined };
  const each = peer.map((time, round) => time / (ours[round] as number));
  const speed = median(each);
  const spread = `${figure(quantile(each, 0))}–${figure(quantile(each, 1))}`;
  const reached = `${many} reports, ${figure(speed)} times (${spread}): ${perSecond(ours, many)}; peer ${perSecond(peer, many)}`;
  return { what, aim, reached, isMet: speed >= least };
}

function perSecond(times: readonly number[], many: number): string {
  return `${figure((1000 * many) / median(times))} files/s`;
}

function timeRow(what: string, aim: string, most: number, ours: number[], peer: number[]): AimRow {
  if (peer.length === 0) return { what, aim, reached: notInstalled, isMet: undefined };
  const isMet = ratiosOf(ours, peer).middle <= most;
  return { what, aim, reached: shownComparison(ours, peer), isMet };
}

function inTemporaryFolder<Result>(work: (place: string) => Result): Result {
  const place = mkdtempSync(join(tmpdir(), "benchmark-"));
  try {
    return work(place);
  } finally {
    rmSync(place, { recursive: true });
  }
}
