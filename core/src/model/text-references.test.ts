import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { AnnotatedSchema } from "../schema/annotated-schema.ts";
import { buildReport } from "./build.ts";
import {
  figureIdsIn,
  figureReferences,
  footnoteIdsIn,
  footnoteReferences,
  type TextReference,
} from "./text-references.ts";

const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"));

describe("references in a report", () => {
  it("stand at the sign, and at the id inside it", () => {
    const text = "background: |\n  People.[^census] Visits: {{ visits }}.\n";
    expect(written(text, footnoteReferences)).toEqual([["census", "[^census]", "census"]]);
    expect(written(text, figureReferences)).toEqual([["visits", "{{ visits }}", "visits"]]);
  });

  it("are found in every text, whatever way it is written, in the order of the file", () => {
    const text = 'foreword:\n  text: "One\\u00a0– [^a] and [^b]"\nfootnotes:\n  a: see [^c]\n';
    expect(written(text, footnoteReferences).map(([id]) => id)).toEqual(["a", "b", "c"]);
  });

  it("are not found outside prose", () => {
    expect(written("title: A title[^a] with {{b}}\n", footnoteReferences)).toEqual([]);
    expect(written("title: A title[^a] with {{b}}\n", figureReferences)).toEqual([]);
  });
});

describe("footnote signs", () => {
  it.each([
    ["after a word.[^one] And[^two]: this", ["one", "two"]],
    ["\\[^one] is plain text", []],
    ["[^one]: a footnote in the manner of Markdown refers to nothing", []],
    ["[^] [^two words] [ ^three]", []],
    ["twice[^one] and again[^one]", ["one"]],
  ])("%s", (text, ids) => {
    expect([...footnoteIdsIn(text)]).toEqual(ids);
  });
});

describe("figure signs", () => {
  it.each([
    ["{{one}} and {{ two }}", ["one", "two"]],
    ["{{two words}} are an id that nothing has", ["two words"]],
    ["{one} {{}} {{ }} {{{", []],
    ["{{broken\nover lines}}", []],
  ])("%s", (text, ids) => {
    expect([...figureIdsIn(text)]).toEqual(ids);
  });
});

function written(
  text: string,
  referencesOf: (report: ReturnType<typeof buildReport>) => readonly TextReference[],
): string[][] {
  const { documents, lines } = parseFile(text);
  const tree = documents[0];
  if (!tree) return [];
  const at = ({ start, end }: TextReference["range"]) =>
    text.slice(lines.offsetAt(start), lines.offsetAt(end));
  return referencesOf(buildReport(tree, lines, new AnnotatedSchema(schema, "x-prose"))).map(
    ({ id, range, idRange }) => [id, at(range), at(idRange)],
  );
}
