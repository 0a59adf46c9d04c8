import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { AnnotatedSchema } from "../schema/annotated-schema.ts";
import { acronymsOf, isNamedInFront } from "./acronyms.ts";
import { buildReport } from "./build.ts";

const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"));

describe("taken for an acronym", () => {
  it.each([
    ["Staff use DELIUS every day.", ["DELIUS"]],
    ["The SPO's team and two PSOs, as the 'CRS' asked.", ["SPO", "PSO", "CRS"]],
    ["Ask the SPO. The SPO knows.", ["SPO"]],
    ["An SPO-led meeting (with the **YOS** today).", ["SPO", "YOS"]],
    ["PQiPs and OASys, the MoJ and ViSOR", ["PQiP", "OASys", "MoJ", "ViSOR"]],
    ["## Work of _SPOs_", ["SPO"]],
  ])("%s", (text, acronyms) => {
    expect(firstUses(text)).toEqual(acronyms);
  });
});

describe("not taken for an acronym", () => {
  it.each([
    "AREAS FOR IMPROVEMENT",
    "Part II, chapter XIV, of the NHS and HM Prison Service",
    "NE8 1AA, M3 3FX, COVID-19, ISBN 978-1-915468-24-6",
    "See https://example.org/ABC/DEF?x=GHI, www.DEF.org, me@ABC.org, [here](https://XYZ.org) and [there](ABC).",
    "`ABC` and `an ABC` are code, {{ABC}} and {{ DEF }} figures and [^ABC] a footnote.",
    "McDonald, LinkedIn, JitBit and PhD",
    "Work must be done ONLY by those who MUST do it.",
    "A and B, I and O",
    "A&E, U.K., AND/OR, SPO/PSO",
    "VERYLONGWORDS and snake_ABC_case",
    "> The PDU never answers.",
    "“I asked the PDU, and they never\nanswered,” he said.",
  ])("%s", (text) => {
    expect(firstUses(text)).toEqual([]);
  });
});

describe("spelt out", () => {
  it.each([
    ["a Senior Probation Officer (SPO) leads", "SPO: Senior Probation Officer"],
    ["Senior Probation Officers (SPOs) lead", "SPO: Senior Probation Officers"],
    ["a Senior Probation Officer (“SPO”) or two", "SPO: Senior Probation Officer"],
    ["a **Senior Probation Officer** (**SPO**)", "SPO: Senior Probation Officer"],
    ["a [Senior Probation Officer](https://example.org) (SPO)", "SPO: Senior Probation Officer"],
    ["the Youth Offending Service (hereafter YOS)", "YOS: Youth Offending Service"],
    ["the SPO (senior probation officer) leads", "SPO: senior probation officer"],
    ["the Youth\nOffending\nService (YOS)", "YOS: Youth Offending Service"],
    ["We met nobody.\n\nSenior Probation Officer (SPO)", "SPO: Senior Probation Officer"],
    [
      "Ingeus for education, training and employment (ETE), wellbeing",
      "ETE: education, training and employment",
    ],
    ["the Professional Qualification in Probation (PQiP)", "PQiP: Professional Qualification in Probation"],
    ["the Regional Outcome and Innovation Fund (ROIF)", "ROIF: Regional Outcome and Innovation Fund"],
    [
      "Multi-Agency Public Protection Arrangements (MAPPA)",
      "MAPPA: Multi-Agency Public Protection Arrangements",
    ],
    ["a self-harm plan (SHP)", "SHP: self-harm plan"],
    ["the Department of Health (DoH)", "DoH: Department of Health"],
    ["the Department of Health (DH)", "DH: Department of Health"],
    ["HM Prison and Probation Service (HMPPS)", "HMPPS: HM Prison and Probation Service"],
    ["the Offender Assessment System (OASys)", "OASys: Offender Assessment System"],
    ["the Violent and Sex Offender Register (ViSOR)", "ViSOR: Violent and Sex Offender Register"],
    [
      "Office of the Police and Crime Commissioner (OPCC)",
      "OPCC: Office of the Police and Crime Commissioner",
    ],
  ])("%s", (text, expansion) => {
    expect(expansionsIn(text)).toEqual([expansion]);
  });

  it.each([
    "the SPO leads",
    "the SPO (67 per cent of the time) leads",
    "others (two of whom met the SPO last year) lead",
    "the Professional (PSPO) leads",
    "the guidance (see SPO guidance)",
    "the office in Gateshead (PDU)",
    "the Senior Probation Officer. (SPO)",
    "“a Senior Probation Officer (SPO) never answered,” he said",
    "> a Senior Probation Officer (SPO)",
  ])("not by %s", (text) => {
    expect(expansionsIn(text)).toEqual([]);
  });

  it("is found in the order of the printed report, whatever the order of the file", () => {
    const report = read(
      "background: |\n  The Probation Unit (PU).\nforeword:\n  text: |\n    The PU is good.\n",
    );
    const { first, expansions } = acronymsOf(report).get("PU") ?? {};
    expect([first?.part, expansions?.[0]?.part]).toEqual(["foreword", "background"]);
    expect(first?.order).toBeLessThan(expansions?.[0]?.order ?? 0);
  });

  it.each([
    ["A Senior Probation Officer, or SPO, leads.", true],
    ["The Senior Probation Officer, known as the SPO, leads.", true],
    ["The practitioner or SPO leads.", false],
  ])("without brackets: %s", (text, isNamed) => {
    const first = acronymsOf(read(asBackground(text))).get("SPO")?.first;
    expect(first && isNamedInFront(first)).toBe(isNamed);
  });
});

describe("a long text takes no more time than its length is worth", () => {
  const runs = [
    "a of to in (AAAAAA) ",
    "Senior Probation Officer (SPO) ",
    "x) (SPO) ",
    '“ ‘ " ` > SPO ',
    "(((SPO SPO (",
    "A",
    "AbC",
    "SPO ",
    "SPO\n",
    "**_SPO_** ",
    "[SPO](SPO) ",
    "the-of-and-a-(AOTA) ",
    "AbCdEf (ghi jkl mno ",
  ];

  it.each(runs)("%j, again and again", (run) => {
    // Some ten milliseconds where it is linear; what is quadratic takes seconds.
    expect(fastest(run, 100_000)).toBeLessThan(200);
  });

  it("of ever new acronyms", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const text = Array.from({ length: 15_000 }, (_, at) =>
      [at % 26, Math.floor(at / 26) % 26, Math.floor(at / 676) % 26, 2].map((one) => letters[one]).join(""),
    ).join(", ");
    expect(fastest(text, text.length)).toBeLessThan(200);
  });

  function fastest(run: string, length: number): number {
    const yaml = `background: ${JSON.stringify(run.repeat(Math.ceil(length / run.length)))}\n`;
    const times = [1, 2, 3].map(() => {
      const report = read(yaml);
      const begun = performance.now();
      acronymsOf(report);
      return performance.now() - begun;
    });
    return Math.min(...times);
  }
});

function read(yaml: string) {
  const { documents, lines } = parseFile(yaml);
  const [tree] = documents;
  if (!tree) throw new Error("no document");
  return buildReport(tree, lines, new AnnotatedSchema(schema, "x-prose"));
}

function asBackground(text: string): string {
  return `background: |\n${text.replace(/^/gm, "  ")}\n`;
}

function firstUses(text: string): string[] {
  return [...acronymsOf(read(asBackground(text))).values()].flatMap(({ first }) => first?.acronym ?? []);
}

function expansionsIn(text: string): string[] {
  return [...acronymsOf(read(asBackground(text))).values()].flatMap(({ acronym, expansions }) =>
    expansions.map(({ named }) => `${acronym}: ${named.words}`),
  );
}
