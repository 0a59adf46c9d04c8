/** Where a file of somebody else's may send this tool, and where not, however it goes about it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isInReach } from "./reach.ts";

const disk = realpathSync(mkdtempSync(join(tmpdir(), "reach-")));
afterAll(() => rmSync(disk, { recursive: true }));

for (const path of [
  "repository/.git/HEAD",
  "repository/house/base.yaml",
  "repository/team/inspection-reports.yaml",
  "loose/inspection-reports.yaml",
  "loose/frameworks/own.framework.yaml",
  "loose-too/base.yaml",
  "inspection-reports.yaml",
  "private/house.yaml",
]) {
  mkdirSync(dirname(join(disk, path)), { recursive: true });
  writeFileSync(join(disk, path), "");
}
const links = {
  "loose/out": "../private",
  "loose/in": "frameworks",
  "loose/out.yaml": "../private/house.yaml",
  "loose/gone.yaml": "../private/not-there.yaml",
  "loose/twice.yaml": "gone.yaml",
  "loose/round.yaml": "round.yaml",
  "loose/linked/inspection-reports.yaml": "../../private/house.yaml",
  "repository/out": "..",
};
mkdirSync(join(disk, "loose/linked"));
for (const [path, target] of Object.entries(links)) symlinkSync(target, join(disk, path));

const reach = (path: string, from: string, ...folders: readonly string[]) =>
  isInReach(
    join(disk, path),
    join(disk, from),
    folders.map((folder) => join(disk, folder)),
  );

describe("in reach is", () => {
  it.each([
    ["what lies below the file that names it", "loose/frameworks", "loose/inspection-reports.yaml"],
    ["what a link there leads to, inside", "loose/in/own.framework.yaml", "loose/inspection-reports.yaml"],
    ["what is not there yet", "loose/new/base.yaml", "loose/inspection-reports.yaml"],
    ["the rest of its repository", "repository/house/base.yaml", "repository/team/inspection-reports.yaml"],
    ["the usual configuration above", "inspection-reports.yaml", "loose/inspection-reports.yaml"],
    ["the file itself", "loose/inspection-reports.yaml", "loose/inspection-reports.yaml"],
  ])("%s", async (_, path, from) => {
    expect(await reach(path, from)).toBe(true);
  });

  it("what lies in a folder that is worked in, also through a link to that folder", async () => {
    expect(await reach("private/house.yaml", "loose/inspection-reports.yaml")).toBe(false);
    expect(await reach("private/house.yaml", "loose/inspection-reports.yaml", "private")).toBe(true);
    expect(await reach("private/house.yaml", "loose/inspection-reports.yaml", "loose", "loose/out")).toBe(
      true,
    );
  });
});

describe("out of reach is", () => {
  it.each([
    ["what lies beside the folder", "loose-too/base.yaml", "loose/inspection-reports.yaml"],
    ["a folder above", ".", "loose/inspection-reports.yaml"],
    ["what lies beside the repository", "private/house.yaml", "repository/team/inspection-reports.yaml"],
    ["what a linked folder leads to", "loose/out/house.yaml", "loose/inspection-reports.yaml"],
    ["what a linked folder of the repository leads to", "repository/out/private", "repository/team/a.yaml"],
    ["what a linked file leads to", "loose/out.yaml", "loose/inspection-reports.yaml"],
    ["what a linked configuration leads to", "loose/linked/inspection-reports.yaml", "loose/linked/a.yaml"],
    ["what a link leads to though it is not there", "loose/gone.yaml", "loose/inspection-reports.yaml"],
    ["what two links lead to", "loose/twice.yaml", "loose/inspection-reports.yaml"],
    ["a system file", "../../../../../../etc/passwd", "loose/inspection-reports.yaml"],
  ])("%s", async (_, path, from) => {
    expect(await reach(path, from)).toBe(false);
  });

  it("what cannot be a path, and no link that goes round holds it up", async () => {
    expect(await reach("private/\0", "loose/inspection-reports.yaml")).toBe(false);
    expect(typeof (await reach("loose/round.yaml", "loose/inspection-reports.yaml"))).toBe("boolean");
  });
});
