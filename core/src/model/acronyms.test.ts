import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { AnnotatedSchema } from "../schema/annotated-schema.ts";
import { acronymUses, isOrdinaryWord, isSpeltOut } from "./acronyms.ts";
import { buildReport } from "./build.ts";

const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"));

describe("taken for an acronym", () => {
  it.each([
    ["Staff use DELIUS every day.", ["DELIUS"]],
    ["The SPO's team and two PSOs, as the 'CRS' asked.", ["SPO", "PSO", "CRS"]],
    ["Ask the SPO. The SPO knows.", ["SPO"]],
    ["An SPO-led meeting (with the YOS).", ["SPO", "YOS"]],
  ])("%s", (text, acronyms) => {
    expect(acronymsIn(text)).toEqual(acronyms);
  });
});

describe("not taken for an acronym", () => {
  it.each([
    "AREAS FOR IMPROVEMENT",
    "Part II, chapter XIV, of the NHS and HM Prison Service",
    "NE8 1AA, M3 3FX, COVID-19, ISBN 978-1-915468-24-6",
    "See https://example.org/ABC/DEF, www.DEF.org, me@ABC.org and [here](https://XYZ.org).",
    "`ABC` is code, {{ABC}} a figure and [^ABC] a footnote.",
    "PQiP, OASys and McDonald",
    "Work must be done ONLY by those who MUST do it.",
    "A and B, I and O",
    "A&E, U.K., AND/OR",
    "VERYLONGWORDS",
  ])("%s", (text) => {
    expect(acronymsIn(text)).toEqual([]);
  });
});

describe("spelt out", () => {
  it.each([
    ["a Senior Probation Officer (SPO) leads", "SPO"],
    ["Senior Probation Officers (SPOs) lead", "SPO"],
    ["a Senior Probation Officer (“SPO”)", "SPO"],
    ["the Youth Offending Service (hereafter YOS)", "YOS"],
    ["the SPO (senior probation officer) leads", "SPO"],
  ])("%s", (text, acronym) => {
    expect(isSpeltOut(acronym, text)).toBe(true);
  });

  it.each([
    ["the SPO leads", "SPO"],
    ["the SPO (67 per cent of the time) leads", "SPO"],
    ["others (two of whom met the SPO last year) lead", "SPO"],
    ["the Professional (PSPO) leads", "SPO"],
  ])("not by %s", (text, acronym) => {
    expect(isSpeltOut(acronym, text)).toBe(false);
  });
});

it("a word that also stands in small letters is an ordinary word", () => {
  expect(isOrdinaryWord("WORK", "the WORK goes on; work is hard")).toBe(true);
  expect(isOrdinaryWord("SPO", "the sport of SPOs")).toBe(false);
});

function acronymsIn(prose: string): string[] {
  const { documents, lines } = parseFile(`background: |\n  ${prose}\n`);
  const tree = documents[0];
  return tree
    ? acronymUses(buildReport(tree, lines, new AnnotatedSchema(schema, "x-prose"))).map(
        ({ acronym }) => acronym,
      )
    : [];
}
