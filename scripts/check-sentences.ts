/**
 * `npm run check:sentences -- FILE …`: takes every line of a text that quotes a figure as prose of a report, checks it,
 * and prints what is found, and which lines hold a number that nothing recognised. For trying the rules on real texts
 * that stay outside this repository. The lines stand in a report without figures of its own, so nothing but what a line
 * says of itself can disagree.
 */
import { readFileSync } from "node:fs";
import { figureRegister } from "../core/src/index.ts";
import { testCore } from "../test/support/core.ts";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write("Usage: npm run check:sentences -- FILE …\n");
  process.exit(2);
}
const mayQuote =
  /\d|%|\b(?:per ?cent|half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|most|majority|minority|all|none|few|rated|score)\b/i;
const core = testCore();
const found = new Map<string, number>();
let figures = 0;
const lines = paths
  .flatMap((path) => readFileSync(path, "utf8").split(/\r?\n/))
  .map((line) => line.trim())
  .filter((line) => mayQuote.test(line));
for (const line of lines) {
  const text = `formatVersion: 1\nframework: hmip-pdu-2021\nbackground: |\n  ${line}\n`;
  const file = core.analyseOnce("line.inspection.yaml", text);
  const facts = file.documents.flatMap((document) => file.reportFacts(document) ?? []);
  const rows = facts.flatMap(figureRegister);
  figures += rows.length;
  const problems = file
    .problems()
    .filter(({ range, ruleId }) => range.start.line === 3 && !ruleId.startsWith("prose-"));
  for (const { severity } of problems) found.set(severity, (found.get(severity) ?? 0) + 1);
  const isUnread = /\d/.test(line) && rows.length === 0;
  if (problems.length === 0 && !isUnread) continue;
  process.stdout.write(`${line}\n`);
  for (const { severity, ruleId, message } of problems)
    process.stdout.write(`    ${severity} ${ruleId}: ${message}\n`);
  if (isUnread) process.stdout.write("    no figure was recognised here\n");
}
const counts = ["error", "warning", "info", "hint"].map(
  (severity) => `${found.get(severity) ?? 0} ${severity}`,
);
process.stdout.write(
  `${lines.length} lines that may quote a figure, ${figures} figures: ${counts.join(", ")}.\n`,
);
