/** What an edit costs in reports of different sizes, in this process and without splicing the text. */
import { testCore } from "../../support/core.ts";
import { keysIn, type NamedKey } from "../editor/places.ts";
import { median } from "../editor/samples.ts";
import { reportOf } from "../report-of.ts";
import type { AimRow } from "./aim-row.ts";
import { figure, ratiosOf, shownRatios, shownSamples } from "./comparison.ts";
import type { Run } from "./measure.ts";
import { typedInto } from "./typed-text.ts";

const aim = 3;

/** Reports of three sizes are typed into in turn: each size in comparison with the example as it is. */
export async function measureSizeAims(run: Run): Promise<AimRow[]> {
  const reports = [...new Set([1, ...run.sizes])].map((times) => openReport(times));
  const rounds = run.isQuick ? 2 : 6;
  // The first rounds warm the compiler up and are not counted.
  for (let round = -2; round < rounds; round++)
    for (const at of reports[0]?.keys.keys() ?? [])
      for (const report of reports) type(report, report.keys[at] as NamedKey, round >= 0);
  sayByKey(run, reports);
  const [base, ...larger] = reports;
  if (!base) return [];
  return larger.map(({ times, samples }) => {
    const ratios = ratiosOf(all(samples), all(base.samples));
    const shown = `${shownRatios(ratios)}: ${shownSamples(all(samples), "ms")}; at 1× ${shownSamples(all(base.samples), "ms")}`;
    const isMet = times < 100 ? undefined : ratios.middle <= aim;
    const what = `cost of an edit, ${times}× as large against 1×, text spliced beforehand`;
    return { what, aim: times < 100 ? "stated" : `at most ${aim} times`, reached: shown, isMet };
  });
}

/** A report that is open in a core of its own, with the samples of each key. */
interface OpenReport {
  readonly times: number;
  readonly text: string;
  readonly keys: readonly NamedKey[];
  readonly core: ReturnType<typeof testCore>;
  readonly samples: Map<string, number[]>;
}

const path = "a.inspection.yaml";

function openReport(times: number): OpenReport {
  const text = reportOf(times);
  const core = testCore();
  core.analyse(path, text).problems();
  return { times, text, keys: keysIn(text), core, samples: new Map() };
}

/** Types the key and takes it back, which is measured as well. */
function type({ text, core, samples }: OpenReport, { name, key }: NamedKey, isCounted: boolean): void {
  const typed = typedInto(text, key.typed);
  const undone = typedInto(typed, key.undone);
  const row = samples.get(name) ?? [];
  samples.set(name, row);
  for (const next of [typed, undone]) {
    const begun = performance.now();
    core.analyse(path, next).problems();
    if (isCounted) row.push(performance.now() - begun);
  }
}

function all(samples: ReadonlyMap<string, number[]>): number[] {
  return [...samples.values()].flat();
}

function sayByKey({ say }: Run, reports: readonly OpenReport[]): void {
  say(`| key | ${reports.map(({ times }) => `${times}×, ms`).join(" | ")} |`);
  say(`|---|${reports.map(() => "--:|").join("")}`);
  for (const name of reports[0]?.samples.keys() ?? [])
    say(`| ${name} | ${reports.map(({ samples }) => figure(median(samples.get(name) ?? []))).join(" | ")} |`);
  say("");
}
