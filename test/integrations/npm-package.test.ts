/** The package for npm: exactly the files of a list that is read before it changes; it runs wherever there is Node. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PackedProgram, right, wrong } from "./packed.ts";

let program: PackedProgram;
beforeAll(async () => {
  program = await PackedProgram.make();
});
afterAll(() => program.remove());

it("has the files of test/integrations/npm-files.txt, and no other", () => {
  const { output } = program.run("tar", ["-tzf", program.path], ".");
  // What several programs have in common; how many files that is, the bundler decides.
  const files = output
    .trim()
    .split("\n")
    .filter((file) => !/\/dist\/engine-[A-Z0-9]{8}\.js$/.test(file));
  const listed = readFileSync("test/integrations/npm-files.txt", "utf8").trim().split("\n");
  expect(files.map((file) => file.replace(/^package\//, "")).sort()).toEqual(listed.sort());
});

it("is installed without a network, brings nothing else along, and checks", () => {
  const folder = program.repository({
    "package.json": "{}",
    "right.inspection.yaml": right,
    "wrong.inspection.yaml": wrong,
  });
  const installed = program.run("npm", ["install", "--no-save", program.path], folder);
  expect(installed).toMatchObject({ status: 0 });
  const packages = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(packages).toEqual(["inspection-reports"]);
  expect(program.run("npx", ["inspection-reports", "check", "right.inspection.yaml"], folder).status).toBe(0);
  const { status, output } = program.run("npx", ["inspection-reports", "check"], folder);
  expect(status).toBe(1);
  expect(output).toContain(
    "2.4 Implementation and delivery is rated Good, but the lowest of 74, 66 and 60 is 60",
  );
});

it("answers every command's help", () => {
  const folder = program.repository({ "package.json": "{}" });
  program.run("npm", ["install", "--no-save", program.path], folder);
  const help = program.run("npx", ["inspection-reports", "--help"], folder).output;
  const commands = [...help.matchAll(/^ {2}([a-z]+)(?: \[|\s{2,}| <)/gm)].map(([, name = ""]) => name);
  expect(commands).toContain("check");
  for (const command of commands.filter((name) => name !== "help")) {
    const { status, output } = program.run("npx", ["inspection-reports", command, "--help"], folder);
    expect(status).toBe(0);
    expect(output).toMatch(/^Usage: inspection-reports /);
  }
});
