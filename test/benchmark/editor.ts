/**
 * Everything about an editor in detail: `npx tsx test/benchmark/editor.ts [sizes]`, such as `1 10`.
 * Our language server and Red Hat's yaml-language-server, which has the schema of reports, have the same
 * report open and are typed into in turn. Numbers to read, not a test; a quiet machine gives better ones.
 */
import { readFileSync } from "node:fs";
import type { Course } from "./editor/contestants.ts";
import { measureAnswers } from "./editor/measures/answers.ts";
import { measureBursts } from "./editor/measures/burst.ts";
import { measureKeystrokes } from "./editor/measures/keystroke.ts";
import { measureMemory } from "./editor/measures/memory.ts";
import { measureStart } from "./editor/measures/start.ts";
import { legend, tableOf } from "./editor/report.ts";
import { Samples } from "./editor/samples.ts";
import { machine } from "./machine.ts";
import { reportOf } from "./report-of.ts";
import { withCourse } from "./with-course.ts";

const given = process.argv.slice(2).map(Number);
if (given.some((times) => !(times >= 1))) throw new Error("Sizes are numbers from 1, such as 1 10 100.");
const peer = JSON.parse(readFileSync("node_modules/yaml-language-server/package.json", "utf8"));
await withCourse(async (course) => {
  print(legend);
  print(["", `Red Hat’s yaml-language-server ${peer.version}, Node ${process.version}. ${machine()}.`]);
  for (const times of given.length > 0 ? given : [1, 10, 100]) await measureAt(times, course);
});

/** Measures everything with a report of such a size, and prints the table. */
async function measureAt(times: number, course: Course): Promise<void> {
  const text = reportOf(times);
  const samples = new Samples();
  const effort = (counted: number) => {
    const rounds = Math.max(2, Math.round(counted / times ** 0.5));
    return {
      course,
      text,
      samples,
      effort: { warmUp: Math.max(1, Math.round(rounds * 0.4)), counted: rounds },
    };
  };
  print(["", `## The report ${times} times (${Math.round(text.length / 1000)} KB)`, ""]);
  // As many rounds as there are keys, or several times as many: each is typed as often as any other.
  await measureKeystrokes(effort(times < 10 ? 60 : 150));
  const answers = await measureAnswers(effort(15));
  await measureBursts(effort(6));
  // Thirty reports of 5 MB are nobody's work.
  if (times <= 10) await measureMemory(effort(4));
  // How large the report is makes no difference to the start.
  if (times === 1) await measureStart(effort(10));
  print(tableOf(samples));
  print(["", `Answers, in entries or characters: ${answers.join("; ")}. ${machine()}.`]);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
