/**
 * `npx tsx test/benchmark/run.ts`: how long the parts of a check take, as ratios to the YAML library's own parse of the
 * same text. Every round runs each candidate once, in turn; the ratio is the median over the rounds, so
 * a slow moment of the machine falls on both sides. Numbers to read, not a test.
 */
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { parseFile } from "../../core/src/document/parse.ts";
import { defaultLimits } from "../../core/src/document/parsed-file.ts";
import { plainData } from "../../core/src/document/plain-data.ts";
import { builtInRules } from "../../core/src/rules/index.gen.ts";
import validateReport from "../../core/src/schema/validate-report.gen.js";
import { testCore } from "../support/core.ts";
import { reportOf } from "./report-of.ts";

const source = reportOf(1);
const core = testCore();
/** Rules that read what sentences claim; the claims are only read when one of them asks. */
const withoutProse = Object.fromEntries(
  builtInRules
    .filter(({ id }) =>
      /from "\.\.\/lint\/(?:claims|foreign)|acronym/.test(readFileSync(`core/src/rules/${id}.ts`, "utf8")),
    )
    .map(({ id }) => [id, "off" as const]),
);
core.analyse("warm-up.inspection.yaml", source).problems();

print(
  "| text | KB | yaml parse | our parse | schema | model and rules | of these, claims and rules on prose | whole check | whole check per KB | claims and rules on prose, texts known | whole check, texts known |",
);
print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
let perKilobyte: number | undefined;
for (const times of [1, 10, 100]) {
  const text = reportOf(times);
  const row = measure(text, Math.max(9, 300 / times));
  const cost = row.whole / (text.length / 1000);
  perKilobyte ??= cost;
  const cells = [row.parse, row.schema, row.rules, row.prose, row.check, cost / perKilobyte];
  const known = [row.proseAgain, row.checkAgain];
  const shown = [...cells, ...known].map((ratio) => ratio.toFixed(2));
  print(`| ${times}× | ${Math.round(text.length / 1000)} | 1 | ${shown.join(" | ")} |`);
}

/** Ratios to the library's parse, and the whole check in milliseconds. */
function measure(text: string, rounds: number) {
  const tree = parseFile(text, defaultLimits).documents[0];
  const data = plainData(tree?.root);
  const candidates = {
    yaml: () => parseDocument(text),
    parse: () => parseFile(text, defaultLimits),
    schema: () => validateReport(data),
    // A core that has met none of the texts, and then one that has met all of them: as an editor has, but for one.
    whole: () => unread.analyseOnce("example.inspection.yaml", text).problems(),
    again: () => core.analyseOnce("example.inspection.yaml", text).problems(),
    withoutProse: () => core.analyseOnce("example.inspection.yaml", text).problems({ rules: withoutProse }),
  };
  let unread = core;
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, []])) as unknown as Record<
    keyof typeof candidates,
    number[]
  >;
  // The first rounds warm the compiler up and are not counted.
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    unread = testCore();
    for (const [name, run] of Object.entries(candidates)) {
      const before = performance.now();
      run();
      if (round >= 0) times[name as keyof typeof times].push(performance.now() - before);
    }
  }
  const ratio = (of: (round: number) => number) => median(times.yaml.map((base, round) => of(round) / base));
  return {
    parse: ratio((round) => times.parse[round] as number),
    schema: ratio((round) => times.schema[round] as number),
    rules: ratio(
      (round) =>
        (times.whole[round] as number) - (times.parse[round] as number) - (times.schema[round] as number),
    ),
    prose: ratio((round) => (times.whole[round] as number) - (times.withoutProse[round] as number)),
    proseAgain: ratio((round) => (times.again[round] as number) - (times.withoutProse[round] as number)),
    check: ratio((round) => times.whole[round] as number),
    checkAgain: ratio((round) => times.again[round] as number),
    whole: median(times.whole),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
