/** Whatever a report holds, a document of it says all of it: no report is refused for how it is written. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { DocumentFormat } from "../../core/src/protocol.ts";
import { renderDocument } from "../../documents/render-document.ts";
import { testCore } from "../support/core.ts";

const core = testCore();

const pieces = [
  ..."aB *_`<&|[]()#\\é😀\u00a0\u00ad\u200b\u202e\u2011'\"$~:%!ß\t\u0007\u001b\u0085\u0092",
  ...[
    "**",
    "``",
    "&amp;",
    "](x)",
    "[^1]",
    "1.",
    "- ",
    "{{x}}",
    "http://a.b",
    "a@b.c",
    "60",
    "Good",
    "]]>",
    "<br>",
    "\ud83d",
    "\uffff",
  ],
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => JSON.stringify(parts.join("")));

const report = fc
  .record({
    framework: fc.constantFrom("hmip-pdu-2021", "none"),
    percent: fc.constantFrom("60", "60.5", "66.66667", "1e1", "0x10", "77%", "120", "-3"),
    title: text,
    name: text,
    rating: text,
    overall: text,
    question: text,
    from: text,
    prose: text,
    action: text,
  })
  .map((given) =>
    [
      "formatVersion: 1",
      `framework: ${given.framework}`,
      `title: ${given.title}`,
      `ratings: {score: 3/27, overall: ${given.overall}, standards: {2.1 Court work: ${given.rating}}}`,
      `recommendations: {groups: [{to: ${given.title}, actions: [${given.action}, ${given.prose}]}]}`,
      "domains:",
      `  - domain: ${given.title}`,
      "    standards:",
      `      - standard: ${given.name}`,
      `        statement: ${given.prose}`,
      `        rating: ${given.rating}`,
      `        keyQuestions: [{question: ${given.question}, percent: ${given.percent}, count: 3, of: 7}]`,
      `        discretion: {from: ${given.from}, reason: ${given.prose}}`,
      "      - standard: 2.2 Assessment",
      "        rating: Good",
    ].join("\n"),
  );

it.each<[DocumentFormat, number]>([
  ["html", 300],
  ["md", 300],
  ["json", 300],
  ["docx", 60],
])("as %s", async (format, numRuns) => {
  await fc.assert(
    fc.asyncProperty(report, async (yaml) => {
      const file = core.analyseOnce("a.inspection.yaml", yaml);
      const document = await renderDocument(file, {}, { format, despiteErrors: true });
      expect(document.kind === "refused" ? document.reason : "").toBe("");
    }),
    { numRuns, seed: 43 },
  );
});
