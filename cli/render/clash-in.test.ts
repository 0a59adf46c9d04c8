import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clashIn } from "./clash-in.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "clash-in-")));
afterAll(() => rmSync(folder, { recursive: true }));

function clash(reports: readonly string[], targets: readonly string[]): Promise<string | undefined> {
  return clashIn(
    reports.map((shown) => ({ path: join(folder, shown), shown, isStandardInput: false })),
    targets.map((shown) => ({ kind: "file", path: join(folder, shown), shown, isNamed: true })),
  );
}

describe("nothing takes the place", () => {
  it("of a report, whichever it is and however its letters are written", async () => {
    expect(await clash(["2022/north.inspection.yaml"], ["2022/north.inspection.yaml"])).toBe(
      "“2022/north.inspection.yaml” is a report. Give the document another name with --out.",
    );
    expect(await clash(["a.yaml", "A.md"], ["a.md", "b.md"])).toBe(
      "“a.md” is a report. Give the document another name with --out.",
    );
  });

  it("of any other report or configuration, by its name", async () => {
    for (const out of ["other.inspection.yaml", "draft.yml", "2022/OTHER.YAML"])
      expect(await clash(["north.inspection.yaml"], [out])).toBe(
        `“${out}” has the name of a report or a configuration. Give the document another name with --out.`,
      );
  });

  it("of another document of the same run", async () => {
    const reports = ["2022/north.inspection.yaml", "2021/north.inspection.yaml"];
    expect(await clash(reports, ["final/north.docx", "final/north.docx"])).toBe(
      "“2022/north.inspection.yaml” and “2021/north.inspection.yaml” would both be written to “final/north.docx”.",
    );
  });
});

describe.skipIf(process.platform === "win32")("behind a link", () => {
  beforeAll(() => {
    mkdirSync(join(folder, "real"));
    for (const name of ["mine.inspection.yaml", "other.inspection.yaml", "unusual.txt", "old.html"])
      writeFileSync(join(folder, "real", name), "");
    symlinkSync("real", join(folder, "linked"));
    symlinkSync("real/mine.inspection.yaml", join(folder, "mine.html"));
    symlinkSync("real/other.inspection.yaml", join(folder, "other.html"));
    symlinkSync("real/unusual.txt", join(folder, "unusual.html"));
    symlinkSync("real/old.html", join(folder, "newest.html"));
  });

  it("the report itself is kept, whichever of the two is the link", async () => {
    const sentence = "“mine.html” is a link to a report. Give the document another name with --out.";
    expect(await clash(["real/mine.inspection.yaml"], ["mine.html"])).toBe(sentence);
    expect(await clash(["linked/mine.inspection.yaml"], ["mine.html"])).toBe(sentence);
    expect(await clash(["unusual.html"], ["linked/unusual.txt"])).toBe(
      "“linked/unusual.txt” is a report. Give the document another name with --out.",
    );
  });

  it("any other report is kept", async () => {
    expect(await clash(["real/mine.inspection.yaml"], ["other.html"])).toBe(
      "“other.html” is a link to a report or a configuration. Give the document another name with --out.",
    );
  });

  it("one place is one place for two documents", async () => {
    expect(await clash(["a.yaml", "b.yaml"], ["linked/north.html", "real/north.html"])).toBe(
      "“a.yaml” and “b.yaml” would both be written to “real/north.html”.",
    );
  });

  it("a document may be, and beside it in a linked folder", async () => {
    expect(await clash(["real/mine.inspection.yaml"], ["newest.html"])).toBeUndefined();
    expect(await clash(["linked/mine.inspection.yaml"], ["linked/mine.html"])).toBeUndefined();
  });
});
