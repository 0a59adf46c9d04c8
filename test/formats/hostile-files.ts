/** Files whose names and findings hold everything that one format or another gives a meaning to. */
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import { LineIndex } from "../../core/src/document/line-index.ts";
import type { Problem, Range } from "../../core/src/problem.ts";

/** Names that a disk can hold. */
export const hostileNames = [
  "with a space.yaml",
  "a,b;c=d.yaml",
  "100%.yaml",
  "50%25 %0A.yaml",
  "quotes\"'`“”.yaml",
  "line\nbreak\r\nand\rmore.yaml",
  "tab\there.yaml",
  "Größe 警察 👍🏽 e\u0301.yaml",
  "a:b:1:2: error.yaml",
  "<b>&amp;|x|.yaml",
  "]]>.yaml",
  "::error::x.yaml",
  "#[x](y)?z#.yaml",
  "turned \u202eback.yaml",
  "\u001b[31mred\u001b[0m.yaml",
  "half \ud83d.yaml",
  "reports/../deep/a b.yaml",
];

/** Sentences with the same. */
export const hostileTexts = [
  "Steering: \u001b[31mred\u001b[0m, \u009b1m, \u0000, \u0007, \b, \u007f.",
  "Turned: \u202eback\u202c, \u2066inside\u2069, \u200f, \u061c.",
  "Not letters: \ufffe, \uffff, half \ud83d, half \udc4d.",
  "Lines:\r\none\ntwo\rthree\u2028four\u2029five.",
  "Escapes: % %25 %0A %0D %3A %2C :: ::error file=x::y ##[error]z.",
  "Marks: <b>&amp;&#65;</b> ]]> <!-- --> <script>alert(1)</script> \"'.",
  "Markdown: | `code` ``x`` [link](https://example.org) ![](x) *a* _b_ ~~c~~ $d$ <br> \\| # 1 https://example.org www.example.org.",
  "Calls: @team, #12, someone@example.org.",
  "Braces: {0} {{figure}} {.",
];

const line = "Grüße 👍🏽, die 警察 kommt: {{figure}}";
const lines = new LineIndex(`first: 1\ntext: ${line}\n\nlast: 2`);

function at(startLine: number, start: number, endLine: number, end: number): Range {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

/** A finding about the words after letters of several bytes. */
function problemSaying(message: string, more: Partial<Problem>): Problem {
  const start = lines.lineText(1).indexOf("{{");
  return {
    ruleId: "figure-id-unknown",
    severity: "error",
    message,
    range: at(1, start, 1, start + 10),
    pointer: "/text",
    related: [{ range: at(0, 0, 0, 5), message }],
    fixes: [
      { title: message, safe: true, edits: [{ range: at(1, start, 1, start + 10), newText: message }] },
    ],
    data: { message },
    fingerprint: "0123456789abcdef",
    ...more,
  };
}

/** What else there is of a finding. */
const variants: readonly Partial<Problem>[] = [
  {},
  { severity: "warning", ruleId: "figure-unused", fingerprint: "0123456789abcdef-2" },
  { severity: "info", ruleId: "standard-title-wrong", range: at(1, 3, 3, 2) },
  { severity: "hint", ruleId: "section-missing", range: at(0, 0, 0, 0), related: [], fixes: [] },
  { ruleId: "rule-failed", data: {}, fixes: [], related: [] },
];

/** A file of each name; every sentence is said of one file or another, as a finding of each severity. */
export const hostileFiles: readonly CheckedFile[] = hostileNames.map((shown, place) => {
  const said = hostileTexts[place % hostileTexts.length] ?? "";
  const problems = variants.map((more) => problemSaying(said, more));
  const silenced = problemSaying(said, {
    ruleId: "finding-id-unknown",
    suppressed: { reason: said },
  });
  return { shown, lines, problems: [...problems, silenced] };
});

/** The findings that nobody silenced, by the name of their file. */
export const openFindings = hostileFiles.flatMap(({ shown, problems }) =>
  problems.filter(({ suppressed }) => !suppressed).map((problem) => ({ shown, problem })),
);

/** Signs that must never reach a screen or a reader. */
export const unsafeSigns =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
