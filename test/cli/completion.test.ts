/** What bash offers with the script that “completion” prints: a real bash is asked. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";

const folder = mkdtempSync(join(tmpdir(), "inspection-reports-completion-"));
beforeAll(async () => {
  await buildAll();
  for (const name of ["north.inspection.yaml", "north west.inspection.yaml"])
    writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "script"), print("bash"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("bash offers", () => {
  it.each<[typed: string[], offered: string[]]>([
    [["ch"], ["check"]],
    [["fi"], ["fix", "figures"]],
    [["--ver"], ["--version"]],
    [["check", "--sev"], ["--severity"]],
    [
      ["check", "--severity", ""],
      ["error", "warning", "info", "hint"],
    ],
    [["check", "--severity", "w"], ["warning"]],
    [["check", "--fail-on", "n"], ["never"]],
    [
      ["check", "nor"],
      ["north.inspection.yaml", "north west.inspection.yaml"],
    ],
    [
      ["check", "--config", "nor"],
      ["north.inspection.yaml", "north west.inspection.yaml"],
    ],
    [["schema", "fr"], ["framework"]],
    [["baseline", "cr"], ["create"]],
    [["baseline", "prune", "--ch"], ["--check"]],
    [["baseline", "create", "--ch"], []],
    [["nothing", "--"], []],
  ])("after %j: %j", (typed, offered) => {
    expect(offeredBy(typed).sort()).toEqual(offered.sort());
  });
});

describe("the script for fish", () => {
  it("has a line for each command and option, with what it does", () => {
    const lines = print("fish").trim().split("\n").slice(1);
    for (const line of lines)
      expect(line).toMatch(/^complete -c inspection-reports -n '[a-z_ ;]+' -[fals] .*$/);
    expect(lines).toContain(
      "complete -c inspection-reports -n '__fish_use_subcommand' -f -a 'check' -d 'check reports and frameworks'",
    );
    expect(lines.filter((line) => line.includes("-l severity -x -a 'error warning info hint'"))).not.toEqual(
      [],
    );
  });
});

function print(shell: string): string {
  const { stdout, status } = spawnSync(process.execPath, [resolve("dist/cli.cjs"), "completion", shell], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  return stdout;
}

function offeredBy(typed: readonly string[]): string[] {
  const ask = `source ./script; COMP_WORDS=(inspection-reports "$@"); COMP_CWORD=$#; _inspection_reports; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", ask, "bash", ...typed], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}
