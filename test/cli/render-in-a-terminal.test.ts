/** What `render` prints on a screen: the built program in a terminal of its own, which tells no size. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { reportText } from "./preview-under-test.ts";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "render-in-a-terminal-"));
/** The program of util-linux that runs a command in a terminal; others of that name take other words. */
const hasScript = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux");

beforeAll(async () => {
  await buildAll();
  writeFileSync(join(folder, "draft.inspection.yaml"), reportText());
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is to be seen on the screen, and the exit code. */
function onScreen(words: string): { readonly seen: string; readonly code: number | null } {
  const command = `"${process.execPath}" "${program}" render ${words}`;
  const { stdout, status } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: folder,
    encoding: "latin1",
    input: "",
  });
  return { seen: Buffer.from(stdout, "latin1").toString("utf8").replaceAll("\r\n", "\n"), code: status };
}

describe.skipIf(!hasScript)("on a screen", { timeout: 30_000 }, () => {
  it.each([
    ["draft.inspection.yaml -f docx --out -", "A Word document", "docx"],
    ["draft.inspection.yaml -f pdf --out -", "A PDF", "pdf"],
    ["- -f docx < draft.inspection.yaml", "A Word document", "docx"],
  ])("“render %s” is refused", (words, what, ending) => {
    expect(onScreen(words)).toEqual({
      seen: `${what} cannot be shown in a terminal. Say where to write it, as in “--out report.${ending}”.\n`,
      code: 2,
    });
  });

  it("text is shown", () => {
    const { seen, code } = onScreen("draft.inspection.yaml -f md --out - 2>/dev/null");
    expect(seen).toMatch(/^\*\*Draft\*\*\n/);
    expect(code).toBe(0);
  });

  it("the same document goes into another program", () => {
    expect(onScreen("draft.inspection.yaml -f docx --out - 2>/dev/null | head -c 2").seen).toBe("PK");
  });
});
