/**
 * `npm run bench`: everything that should be fast, each beside a peer in the same run, as a table in Markdown. Numbers to
 * read, not a test.
 *
 *     npx tsx test/benchmark/aims.ts [NAME…] [--quick] [--sizes 1,10] [--peers FOLDER] [--write]
 *
 * Names are those of the measures below; without one all run. `--quick` takes few rounds. `--peers` names a folder outside
 * the project in which `npm install ajv-cli ajv-formats @stoplight/spectral-cli` was run; without it, the rows of these
 * programs stay empty. `--write` replaces the rows in docs/performance.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { lineOf, type TableRow, tableHead, withRows } from "./aims/aim-row.ts";
import { measureBundleAims } from "./aims/bundles.ts";
import { measureColdAims } from "./aims/cold.ts";
import { measureManyAims, measureOneAims } from "./aims/command-line.ts";
import {
  measureAnswerAims,
  measureBurstAims,
  measureMemoryAims,
  measureStartAims,
} from "./aims/editor-aims.ts";
import { measureKeystrokeAims, measureSettledAims } from "./aims/keystroke.ts";
import type { MeasureAims, Run } from "./aims/measure.ts";
import { measurePreviewAims } from "./aims/preview.ts";
import { measureSizeAims } from "./aims/size.ts";
import { machine } from "./machine.ts";
import { withCourse } from "./with-course.ts";

const measures: Readonly<Record<string, MeasureAims>> = {
  keystroke: measureKeystrokeAims,
  settled: measureSettledAims,
  answers: measureAnswerAims,
  start: measureStartAims,
  memory: measureMemoryAims,
  burst: measureBurstAims,
  cold: measureColdAims,
  size: measureSizeAims,
  many: measureManyAims,
  one: measureOneAims,
  preview: measurePreviewAims,
  bundles: measureBundleAims,
};
const page = "docs/performance.md";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    sizes: { type: "string", default: "1,10,100" },
    peers: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
if (sizes.some((times) => !(times >= 1))) throw new Error("Sizes are numbers from 1, such as 1,10,100.");
const names = positionals.length > 0 ? positionals : Object.keys(measures);
const unknown = names.find((name) => measures[name] === undefined);
if (unknown !== undefined)
  throw new Error(`There is no measure “${unknown}”: there are ${Object.keys(measures).join(", ")}.`);

await withCourse(async (course) => {
  const run: Run = { isQuick: values.quick, sizes, peers: values.peers, course, say: print };
  const rows: TableRow[] = [];
  for (const name of names) {
    print(`\n## ${name} (${machine()})\n`);
    const measured = await (measures[name] as MeasureAims)(run);
    const found = measured.map((row) => ({ ...row, command: `npm run bench -- ${name}` }));
    for (const row of found) print(lineOf(row));
    rows.push(...found);
    if (values.write) writeFileSync(page, withRows(readFileSync(page, "utf8"), found));
  }
  print(
    ["", `## The table, Node ${process.version}, ${machine()}`, "", ...tableHead, ...rows.map(lineOf)].join(
      "\n",
    ),
  );
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
