/**
 * A framework is data from a stranger too, and its words become parts of patterns: signs that mean something in a pattern
 * stand for themselves, so that nothing breaks and nothing takes longer.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstReport } from "../../core/src/analysis/report-source.ts";
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import { renderText } from "../../core/src/export/render-text.ts";
import { features } from "../../core/src/features/index.gen.ts";
import { builtInFrameworks } from "../../core/src/framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../core/src/framework/catalogue.ts";
import { figureRegister } from "../../core/src/index.ts";
import { RefusedRequest } from "../../core/src/problem.ts";
import { testCore } from "../support/core.ts";

const id = "hmip-pdu-2021";
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

/** Words that would break a pattern, change what it finds, or make it try for ever. */
const hostile = [
  "(a+)+$",
  "[",
  "(?<",
  "\\",
  "*",
  "x|",
  "{1,99999}",
  ".*.*.*=",
  "$&$'$1",
  "(?:a|a)*b",
  "^",
  ")",
];

/** The framework of the example with every word that people read changed to one that holds those signs. */
function hostileFramework(words: string): unknown {
  const changed = [
    "label",
    "title",
    "word",
    "aliases",
    "question",
    "percentOf",
    "owner",
    "body",
    "unit",
    "names",
  ];
  const change = (value: unknown, name: string): unknown => {
    if (typeof value === "string") return changed.includes(name) ? `${value}${words}` : value;
    if (Array.isArray(value)) return value.map((item) => change(item, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
  };
  return change(builtInFrameworks[id]?.(), "");
}

describe.each(hostile)("a framework whose words hold “%s”", (words) => {
  const core = testCore({ frameworks: frameworkCatalogue({ [id]: () => hostileFramework(words) }) });
  const levels = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
  // The report uses these words as well, so that what looks for them has something to find.
  const text = example.replace(
    new RegExp(`rating: (${levels.join("|")})$`, "gm"),
    (_, level: string) => `rating: ${JSON.stringify(level + words)}`,
  );
  const file = core.analyse("a.inspection.yaml", text);

  it("is used like any other by the rules, the register and the documents", () => {
    expect(file.problems().filter(({ ruleId }) => ruleId === "rule-failed")).toEqual([]);
    expect(core.logged).toEqual([]);
    const [document] = file.documents;
    const facts = document && file.reportFacts(document);
    expect(facts && figureRegister(facts).length).toBeGreaterThan(50);
    const source = firstReport(file, {});
    if (typeof source === "string") throw new Error(source);
    for (const format of ["html", "md", "json"] as const)
      expect(renderText(source, format, true)).toMatchObject({ kind: "text" });
  });

  it("and by everything that an editor asks", () => {
    const context = {
      file,
      parts: core.parts,
      settings: { inlayHints: { levels: true, figures: true }, tabSize: 2, rulePages: "x:{rule}", rules: {} },
      pages: new PreviewPages(1),
      analyseText: (changed: string) => core.analyseOnce(file.path, changed),
    };
    const line = text.split("\n").findIndex((each) => each.includes("rating: "));
    const position = { line, character: text.split("\n")[line]?.indexOf("rating: ") ?? 0 };
    const params = {
      ...{ textDocument: { uri: file.path }, position, positions: [position], file: file.path, query: "a" },
      range: { start: { line: 0, character: 0 }, end: { line: line + 40, character: 0 } },
      ...{ newName: "new-name", text: words, framework: id, fieldwork: "2022-11" },
      context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
      options: { tabSize: 2, insertSpaces: true },
      figures: [{ pointer: "/domains/0/standards/0/keyQuestions/0", percent: 50 }],
    };
    for (const feature of features) {
      const of = feature.scope === "document" ? context : feature.scope === "workspace" ? [file] : core.parts;
      try {
        feature.run(of as never, params as never);
      } catch (thrown) {
        if (!(thrown instanceof RefusedRequest)) throw thrown;
      }
    }
  });
});
