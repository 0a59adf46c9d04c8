/** The example report and the draft that it could have come from: changes of every kind between two whole reports. */
import { readFileSync } from "node:fs";
import type { ReadSide } from "../../cli/diff/read-side.ts";
import { compareReports } from "../../core/src/compare/compare-reports.ts";
import { testCore } from "./core.ts";

/** The text of the example. */
export const finalText = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

/** What stands otherwise in the draft: each once, what is in the example first. */
const changes: readonly (readonly [string | RegExp, string])[] = [
  ["status: published", "status: factual-accuracy"],
  ["lead: Dave Argument", "lead: David Argument"],
  ["  YOS: Youth Offending Service\n", ""],
  ["cases: {total: 35, label: cases inspected}", "cases: {total: 34, label: inspected cases}"],
  ["enforcement: {count: 13, of: 21", "enforcement: {count: 12, of: 21"],
  ["score: 15/27", "score: 14/27"],
  ["2.2 Assessment: Good", "2.2 Assessment: Requires improvement"],
  ["2.3 Planning: Good", "2.3 Planning: Outstanding"],
  [
    "standard: 2.2 Assessment\n        rating: Good",
    "standard: 2.2 Assessment\n        rating: Requires improvement",
  ],
  [/ {8}discretion:\n {10}from: Requires improvement\n(?: {10}.*\n)*?(?= {8}strengths)/, ""],
  ["keeping other people safe?\n            percent: 60", "keeping others safe?\n            percent: 57"],
  [
    "          - question: Does planning focus sufficiently on keeping other people safe?\n            percent: 74\n",
    "",
  ],
  ["Most assessments (71 per cent) gave", "Many assessments (68 per cent) gave"],
  ["    Court work in the PDU was especially impressive.\n\n", ""],
  ["standard: 2.6 Outcomes", "standard: 2.6 Outcomes and reducing reoffending"],
  [/ {8}- id: repair-lift\n {10}text: \|\n.*\n {10}findings: .*\n/, ""],
  [
    "        - id: share-priorities\n          text: |\n            communicate priorities clearly, and",
    "        - id: share-priorities\n          text: |\n            tell everybody what comes first, and",
  ],
  [
    / {4}- to: North East region\n {6}actions:\n( {8}- id: develop-psos\n(?: {10}.*\n)*)( {4}- to: HM Prison and Probation Service\n {6}actions:\n)/,
    "$2$1",
  ],
  [
    "findings: [few-programmes-completed, no-structured-interventions]",
    "findings: [few-programmes-completed]",
  ],
  [
    "        improvements:\n          - |\n            In 44 per cent of cases",
    "          - |\n            In 44 per cent of cases",
  ],
];

/** The text of the draft. Throws where the example does not hold what is to be changed any more. */
export function draftText(): string {
  return changes.reduce((text, [now, before]) => {
    const changed = text.replace(now, before);
    if (changed === text) throw new Error(`The example has no “${now}”.`);
    return changed;
  }, finalText);
}

/** Two reports, compared as the command line does it. */
export function compared(before: string, after: string, names = ["draft.yaml", "final.yaml"]) {
  const core = testCore();
  const [older, newer] = [before, after].map((text, at): ReadSide => {
    const [document] = core.analyseOnce("a.inspection.yaml", text).documents;
    if (!document?.report) throw new Error("There is no report.");
    return { shown: names[at] ?? "", report: document.report, rated: document.rated };
  }) as [ReadSide, ReadSide];
  return { before: older, after: newer, changes: compareReports(older, newer) };
}
