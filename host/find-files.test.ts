import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findFiles } from "./find-files.ts";

const folder = mkdtempSync(join(tmpdir(), "find-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

for (const path of [
  "b.inspection.yaml",
  "a.inspection.yml",
  "B.INSPECTION.YAML.txt",
  "notes.yaml",
  "2022/Upper.Inspection.YAML",
  "2022/own.framework.yaml",
  "2022/.drafts/hidden.inspection.yaml",
  "node_modules/package/inside.inspection.yaml",
  ".git/inside.inspection.yaml",
  "odd [x]/{1}.inspection.yaml",
  "empty/readme.md",
  "configured/inspection-reports.yaml",
  "configured/north/inspection-reports.yml",
  "configured/my-inspection-reports.yaml",
]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), "");
}
symlinkSync("..", join(folder, "2022/loop"));

async function shown(...paths: readonly string[]): Promise<string[]> {
  return (await findFiles(paths, folder)).files.map((file) => file.shown);
}

describe("a folder", () => {
  it("gives its reports, frameworks and configurations at any depth, in order, and nothing else", async () => {
    expect(await shown(".")).toEqual([
      "2022/.drafts/hidden.inspection.yaml",
      "2022/Upper.Inspection.YAML",
      "2022/own.framework.yaml",
      "a.inspection.yml",
      "b.inspection.yaml",
      "configured/inspection-reports.yaml",
      "configured/north/inspection-reports.yml",
      "odd [x]/{1}.inspection.yaml",
    ]);
  });

  it("may have a name that looks like a pattern", async () => {
    expect(await shown("odd [x]")).toEqual(["odd [x]/{1}.inspection.yaml"]);
  });

  it("is said to be empty when it holds none", async () => {
    expect(await findFiles(["empty"], folder)).toEqual({
      files: [],
      empty: ["empty"],
      unreadable: [],
      closed: [],
    });
  });

  it("is said to be empty too when it holds configurations alone, which are found all the same", async () => {
    const { files, empty } = await findFiles(["configured"], folder);
    expect(empty).toEqual(["configured"]);
    expect(files).toHaveLength(2);
  });
});

describe("a file", () => {
  it("is taken whatever its name", async () => {
    expect(await shown("notes.yaml")).toEqual(["notes.yaml"]);
  });

  it("is taken once, however often and in whatever way it is named", async () => {
    expect(
      await shown("b.inspection.yaml", "./b.inspection.yaml", "2022/../b.inspection.yaml", "b*.yaml"),
    ).toEqual(["b.inspection.yaml"]);
  });

  it("has its full path, and is named from the folder one works in, even from outside", async () => {
    const { files } = await findFiles(["../a.inspection.yml"], join(folder, "2022"));
    expect(files).toEqual([
      { path: join(folder, "a.inspection.yml"), shown: "../a.inspection.yml", named: true },
    ]);
  });

  it("that is not there is told, and the others are found all the same", async () => {
    const { files, unreadable } = await findFiles(["gone.yaml", "notes.yaml"], folder);
    expect(files).toHaveLength(1);
    expect(unreadable).toMatchObject([{ path: "gone.yaml", reason: { code: "ENOENT" } }]);
  });
});

describe("a file that is found and named", () => {
  it("counts as named, in whatever order", async () => {
    for (const paths of [
      [".", "b.inspection.yaml"],
      ["b.inspection.yaml", "."],
    ]) {
      const named = (await findFiles(paths, folder)).files.filter((file) => file.named);
      expect(named.map((file) => file.shown)).toEqual(["b.inspection.yaml"]);
    }
  });
});

describe("a pattern", () => {
  it("gives what it matches, but nothing of installed packages", async () => {
    expect(await shown("**/*.inspection.yaml")).toEqual([
      "2022/.drafts/hidden.inspection.yaml",
      "b.inspection.yaml",
      "odd [x]/{1}.inspection.yaml",
    ]);
    expect(await shown("{a,notes}.*")).toEqual(["a.inspection.yml", "notes.yaml"]);
  });

  it("is said to be empty when it matches nothing", async () => {
    expect((await findFiles(["*.docx"], folder)).empty).toEqual(["*.docx"]);
    expect((await findFiles(["**/inspection-reports.*"], folder)).empty).toEqual([]);
  });

  it("may be written in full", async () => {
    expect(await shown(`${folder}/*.yml`)).toEqual(["a.inspection.yml"]);
  });
});

describe("a folder that may not be looked into", () => {
  // Nobody may look into this one: a path longer than the system takes.
  it("is told, since reports may be in it, and the rest is found", async () => {
    const above = join(folder, "deep");
    mkdirSync(above);
    let inside = above;
    const step = "d".repeat(200);
    const before = process.cwd();
    try {
      for (let depth = 0; depth < 22; depth++) {
        process.chdir(inside);
        mkdirSync(step);
        inside = step;
      }
    } finally {
      process.chdir(before);
    }
    writeFileSync(join(above, "a.inspection.yaml"), "");
    const { files, closed, empty } = await findFiles(["deep"], folder);
    expect(files.map((file) => file.shown)).toEqual(["deep/a.inspection.yaml"]);
    expect(closed).toMatchObject([{ reason: { code: "ENAMETOOLONG" } }]);
    expect(empty).toEqual([]);
    // What is so deep the system's own program alone can remove.
    execFileSync("rm", ["-rf", above]);
  });
});
