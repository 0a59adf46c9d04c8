/** docs/continuous-integration.md is followed by the letter: its commands are run one after the other, and print what it shows. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PackedProgram } from "./packed.ts";

const page = readFileSync("docs/continuous-integration.md", "utf8");
/** Each command with what it prints. */
const commands = [...page.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
  ([, command = "", shown = ""]) => ({
    command,
    shown,
  }),
);
const standard = page.match(/^```yaml\n([\s\S]*?)^```$/m)?.[1] ?? "";

let program: PackedProgram;
beforeAll(async () => {
  program = await PackedProgram.make();
});
afterAll(() => program.remove());

it("takes a newcomer from nothing to a failing build", () => {
  const folder = program.repository({});
  const [begin, ...others] = commands;
  expect(run(begin?.command ?? "", folder)).toEqual({ status: 0, printed: begin?.shown });
  writeStandard(join(folder, "reports/north.inspection.yaml"));
  // The build fails, and does so no more once what is there has been accepted.
  const exitCodes = [1, 1, 0, 0];
  expect(others).toHaveLength(exitCodes.length);
  for (const [at, { command, shown }] of others.entries())
    expect(run(command, folder)).toEqual({ status: exitCodes[at], printed: shown });
});

it("names only files that are there, and every pipeline of the examples", () => {
  const named = [...page.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, name = ""]) => name);
  for (const name of named) expect(readFileSync(name, "utf8")).not.toBe("");
  expect(named.filter((name) => name.startsWith("examples/ci/"))).toHaveLength(4);
});

/** Runs a command as it stands, but for where npm finds the program. */
function run(command: string, folder: string) {
  const asked = "npx --yes inspection-reports ";
  expect(command.startsWith(asked)).toBe(true);
  const given = `npx --yes --package "${program.path}" -- inspection-reports `;
  const { status, output, error } = program.script(command.replace(asked, given), folder);
  const told = error.split("\n").filter((line) => !line.startsWith("npm warn"));
  return { status, printed: `${output}${told.join("\n")}` };
}

/** Puts the standard of the page where the new report has it empty. */
function writeStandard(path: string): void {
  const text = readFileSync(path, "utf8");
  const empty = /^ {6}- standard: 2\.2 Assessment\n(?: {8}.*\n|\n)*/m;
  expect(text).toMatch(empty);
  writeFileSync(path, text.replace(empty, standard));
}
