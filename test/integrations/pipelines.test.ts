/** The examples for pipelines: each can be read, and what it runs is run as it stands. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PackedProgram, type Ran, right, wrong } from "./packed.ts";

const read = (name: string) => readFileSync(`examples/ci/${name}`, "utf8");
const named = `inspection-reports@${JSON.parse(readFileSync("package.json", "utf8")).version}`;

/** The commands of each pipeline, and the files that it hands on. */
const pipelines: Readonly<
  Record<string, { readonly commands: readonly string[]; readonly files: readonly string[] }>
> = {
  "github.yml": {
    commands: parse(read("github.yml")).jobs.check.steps.flatMap(({ run }: { run?: string }) => run ?? []),
    files: ["reports.sarif"],
  },
  "gitlab.yml": {
    commands: parse(read("gitlab.yml")).reports.script,
    files: Object.values(parse(read("gitlab.yml")).reports.artifacts.reports),
  },
  "azure.yml": {
    commands: parse(read("azure.yml")).steps.flatMap(({ script }: { script?: string }) => script ?? []),
    files: [parse(read("azure.yml")).steps.at(-1).inputs.testResultsFiles],
  },
  Jenkinsfile: {
    commands: [...read("Jenkinsfile").matchAll(/^\s*sh '(.*)'$/gm)].map(([, command = ""]) => command),
    files: [...read("Jenkinsfile").matchAll(/'([\w.]+\.xml)'/g)].map(([, name = ""]) => name),
  },
};

let program: PackedProgram;
beforeAll(async () => {
  program = await PackedProgram.make();
});
afterAll(() => program.remove());

describe.each(Object.entries(pipelines))("%s", (_name, { commands, files }) => {
  it("fails on a wrong rating, and writes what it hands on", () => {
    const folder = program.repository({ "north.inspection.yaml": wrong });
    expect(run(commands, folder).status).toBe(1);
    for (const file of files)
      expect(readFileSync(join(folder, file), "utf8")).toContain(
        "2.4 Implementation and delivery is rated Good",
      );
  });

  it("is green when all is right, and hands on all the same", () => {
    const folder = program.repository({ "north.inspection.yaml": right });
    expect(run(commands, folder)).toMatchObject({ status: 0 });
    for (const file of files) expect(existsSync(join(folder, file))).toBe(true);
  });
});

function run(commands: readonly string[], folder: string): Ran {
  expect(commands).toHaveLength(1);
  const [command = ""] = commands;
  const asked = `npx --yes ${named} check `;
  expect(command.startsWith(asked)).toBe(true);
  // The package as a file has no name that npx could take from it.
  const given = `npx --yes --package "${program.path}" -- inspection-reports check `;
  return program.script(command.replace(asked, given), folder);
}
