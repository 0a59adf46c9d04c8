import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type NamedReport, type TargetChoice, targetsOf } from "./document-targets.ts";

const folder = resolve("/reports");
const north = report("2022/north.inspection.yaml");
const south = report("2022/south.inspection.yaml");
const standardInput: NamedReport = { ...report("<standard input>"), isStandardInput: true };

function report(shown: string): NamedReport {
  return { path: join(folder, shown), shown, isStandardInput: false };
}

function targets(reports: readonly NamedReport[], choice: Partial<TargetChoice> = {}) {
  const all: TargetChoice = {
    format: "docx",
    out: undefined,
    standing: undefined,
    folder,
    isScreen: false,
    ...choice,
  };
  const { targets, mistake } = targetsOf(reports, all);
  return mistake ?? targets?.map((target) => (target.kind === "print" ? "printed" : target.shown));
}

describe("a document goes", () => {
  it("beside its report, under its name", () => {
    expect(targets([north, south])).toEqual(["2022/north.docx", "2022/south.docx"]);
    expect(targets([report("draft.yml"), report("notes")])).toEqual(["draft.docx", "notes.docx"]);
  });

  it("where --out says: a file, or a folder that is there, that ends with a slash, or that is for several", () => {
    expect(targets([north], { out: "final.docx" })).toEqual(["final.docx"]);
    expect(targets([north], { out: "final" })).toEqual(["final"]);
    expect(targets([north], { out: "final", standing: "folder" })).toEqual(["final/north.docx"]);
    expect(targets([north], { out: "final/" })).toEqual(["final/north.docx"]);
    expect(targets([north, south], { out: "final" })).toEqual(["final/north.docx", "final/south.docx"]);
    expect(targets([north, south], { out: "v1.docx", standing: "folder" })).toEqual([
      "v1.docx/north.docx",
      "v1.docx/south.docx",
    ]);
  });

  it("to standard output where that is asked for, or where the report comes from standard input", () => {
    expect(targets([north], { out: "-" })).toEqual(["printed"]);
    expect(targets([standardInput])).toEqual(["printed"]);
    expect(targets([standardInput], { out: "final/" })).toEqual(["final/report.docx"]);
    expect(targets([{ ...north, isStandardInput: true }], { out: "final/" })).toEqual(["final/north.docx"]);
  });
});

describe("a screen", () => {
  it("is never given what only a program can read", () => {
    expect(targets([north], { out: "-", isScreen: true })).toBe(
      "A Word document cannot be shown in a terminal. Say where to write it, as in “--out report.docx”.",
    );
    expect(targets([standardInput], { format: "pdf", isScreen: true })).toBe(
      "A PDF cannot be shown in a terminal. Say where to write it, as in “--out report.pdf”.",
    );
  });

  it("is given text", () => {
    expect(targets([north], { format: "md", out: "-", isScreen: true })).toEqual(["printed"]);
  });
});
