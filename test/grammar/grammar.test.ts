/** The grammars: what the annotated files say, what stays as in any YAML file, and how long it takes. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runGrammarTests } from "./run.ts";
import { kindsOf, loadGrammar, timeOf } from "./tokenize.ts";

const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistakes = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");

describe("the grammars", () => {
  it("colour every annotated file as it says", () => {
    const { failedFiles, expectations, output } = runGrammarTests();
    expect(failedFiles, output).toBe(0);
    expect(expectations).toBeGreaterThan(150);
  });
});

describe("the report's grammar", () => {
  it.each([
    ["the published report", example],
    ["the report with mistakes", mistakes],
  ])("sees in %s what the YAML grammar sees, and ratings, scores and dates besides", async (_, text) => {
    const yaml = kindsOf(await loadGrammar("source.yaml"), text);
    const ours = kindsOf(await loadGrammar("source.yaml.inspection-report"), text);
    const more =
      /(?<=[:,{[] *)(?:Outstanding|Good|Requires improvement|Inadequate|\d+\/\d+|\d{4}-\d{2}|\d+%)(?=$|[,}\]])/g;
    const expected = text.split("\n").map((line, at) => {
      let kinds = yaml[at] ?? "";
      for (const { 0: value, index } of kinds.includes("S") ? line.matchAll(more) : []) {
        kinds = kinds.slice(0, index) + value.replace(/\S/g, "N") + kinds.slice(index + value.length);
      }
      return kinds;
    });
    expect(ours).toEqual(expected);
  });

  it("knows exactly the names of the format", () => {
    const { repository } = JSON.parse(readFileSync("syntaxes/report.tmLanguage.json", "utf8"));
    const [known] = repository["key-name"].patterns;
    const names = known.match.match(/\(\?:([A-Za-z|]+)\)/)[1].split("|");
    const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"));
    expect(names).toEqual([...new Set(propertiesOf(schema))].sort());
  });

  it("is about as quick as the YAML grammar on a report of 20,000 lines", async () => {
    const large = example.repeat(Math.ceil(20_000 / example.split("\n").length));
    const [yaml, ours] = [
      await loadGrammar("source.yaml"),
      await loadGrammar("source.yaml.inspection-report"),
    ];
    for (const grammar of [yaml, ours]) timeOf(grammar, example);
    expect(timeOf(ours, large)).toBeLessThan(2 * timeOf(yaml, large) + 100);
  });

  // An editor colours no line that is longer than 20,000 characters.
  it.each([
    "word ",
    "a:b ",
    "a - b ",
    "- ",
    "'a",
    '"',
    "{[",
    "{a:b ",
    "!t ",
    "a#",
    " ",
    "&a *b ",
    "? ",
    "1.1 ",
  ])("is quick on a line of nothing but “%s”", async (sign) => {
    const grammar = await loadGrammar("source.yaml.inspection-report");
    expect(timeOf(grammar, sign.repeat(20_000 / sign.length))).toBeLessThan(2000);
  });

  it.each(["** * _a ", "[a](", "{{a", "`a``b", "_a __b ", "http://a", "1.1", "[^", "> ", "\\"])(
    "is quick on a text of nothing but “%s”",
    async (sign) => {
      const grammar = await loadGrammar("source.yaml.inspection-report");
      expect(timeOf(grammar, `about: |\n  ${sign.repeat(20_000 / sign.length)}`)).toBeLessThan(2000);
    },
  );
});

function propertiesOf(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "properties" in part ? Object.keys(part.properties as object) : [];
  return [...own, ...Object.values(part).flatMap(propertiesOf)];
}
