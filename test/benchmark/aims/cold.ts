/** A whole check of a text that is new, prose rules included, beside the YAML library's mere parse of the same text. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { parseDocument } from "yaml";
import { testCore } from "../../support/core.ts";
import { reportOf } from "../report-of.ts";
import { withOwnWords } from "../report-shelf.ts";
import type { AimRow } from "./aim-row.ts";
import { ratiosOf, shownComparison } from "./comparison.ts";
import { atMost, type Run } from "./measure.ts";

const aim = 0.6;

/** Three rows for 1× and 10×: a fresh process, a core that has met nothing, and one that checks report after report. */
export async function measureColdAims(run: Run): Promise<AimRow[]> {
  const rows: AimRow[] = [];
  for (const times of run.sizes.filter((size) => size <= 10)) {
    rows.push(
      rowOf(`whole check from cold text, a fresh process, ${times}×`, await inFreshProcesses(run, times)),
    );
    const { fresh, running } = inThisProcess(run, times);
    rows.push(
      rowOf(`whole check from cold text, compiled code, a core that has met nothing, ${times}×`, fresh),
    );
    rows.push(rowOf(`whole check from cold text, compiled code, report after report, ${times}×`, running));
  }
  return rows;
}

interface Pairs {
  readonly ours: number[];
  readonly peer: number[];
}

function rowOf(what: string, { ours, peer }: Pairs): AimRow {
  const isMet = ratiosOf(ours, peer).middle <= aim;
  return { what, aim: atMost(aim), reached: shownComparison(ours, peer), isMet };
}

/** Both as bundles, as they would be shipped. */
async function inFreshProcesses(run: Run, times: number): Promise<Pairs> {
  const place = mkdtempSync(join(tmpdir(), "first-reading-"));
  try {
    const program = join(place, "first-reading.cjs");
    const source = "test/benchmark/aims/first-reading.ts";
    const options = {
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      minify: true,
    } as const;
    await build({ ...options, entryPoints: [source], outfile: program });
    const file = join(place, "a.inspection.yaml");
    writeFileSync(file, reportOf(times));
    const pairs: Pairs = { ours: [], peer: [] };
    for (let round = 0; round < (run.isQuick ? 5 : 15); round++) {
      pairs.ours.push(read(program, "check", file));
      pairs.peer.push(read(program, "parse", file));
    }
    return pairs;
  } finally {
    rmSync(place, { recursive: true });
  }
}

function read(program: string, what: "check" | "parse", file: string): number {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: "" };
  const { stdout, stderr } = spawnSync(process.execPath, [program, what, file], { env, encoding: "utf8" });
  if (!(Number(stdout) > 0)) throw new Error(`${what}: ${stderr}`);
  return Number(stdout);
}

/** Every round has a text with words of its own. The first rounds warm the compiler up and are not counted. */
function inThisProcess(run: Run, times: number): { fresh: Pairs; running: Pairs } {
  const text = reportOf(times);
  const fresh: Pairs = { ours: [], peer: [] };
  const running: Pairs = { ours: [], peer: [] };
  const always = testCore();
  const rounds = Math.round((run.isQuick ? 40 : 150) / times ** 0.5);
  for (let round = -Math.ceil(rounds / 2); round < rounds; round++) {
    const own = withOwnWords(text, round + rounds);
    const unread = testCore();
    const parse = timeOf(() => parseDocument(own));
    const first = timeOf(() => unread.analyseOnce("a.inspection.yaml", own).problems());
    const next = timeOf(() => always.analyseOnce("b.inspection.yaml", own).problems());
    if (round < 0) continue;
    fresh.ours.push(first);
    fresh.peer.push(parse);
    running.ours.push(next);
    running.peer.push(parse);
  }
  return { fresh, running };
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
