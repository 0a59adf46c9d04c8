/** The hook for pre-commit, in a real git repository: what it would run is run before each commit, with the names of its files. */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { PackedProgram, right, wrong } from "./packed.ts";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly language: string;
  readonly language_version: string;
}

const hooks: readonly Hook[] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));

let program: PackedProgram;
beforeAll(async () => {
  program = await PackedProgram.make();
});
afterAll(() => program.remove());

it("lets no wrong rating into a commit, and everything else", () => {
  const folder = repositoryWith("inspection-reports", {
    "notes.md": "Notes.\n",
    "north.inspection.yaml": right,
  });
  expect(commit(folder)).toMatchObject({ status: 0 });
  writeFileSync(join(folder, "north.inspection.yaml"), wrong);
  const refused = commit(folder);
  expect(refused.status).toBe(1);
  expect(refused.output + refused.error).toContain(
    "north.inspection.yaml:597:17: error: 2.4 Implementation and delivery is rated Good",
  );
  writeFileSync(join(folder, "north.inspection.yaml"), `${right}\n`);
  expect(commit(folder)).toMatchObject({ status: 0 });
});

it.each([
  ["north.inspection.yaml", true],
  ["reports/a b.inspection.yml", true],
  ["frameworks/ours.framework.yaml", true],
  ["inspection-reports.yaml", true],
  ["docker-compose.yaml", false],
  ["old-inspection-reports.yaml", false],
  ["north.inspection.yaml.orig", false],
])("is run for %s: %s", (name, isRun) => {
  expect(new RegExp(hookOf("inspection-reports").files).test(name)).toBe(isRun);
});

it("uses the Node that is there", () => {
  for (const { language, language_version: version } of hooks)
    expect({ language, version }).toEqual({ language: "node", version: "system" });
});

function hookOf(id: string): Hook {
  const hook = hooks.find((one) => one.id === id);
  if (!hook) throw new Error(`There is no hook “${id}”.`);
  return hook;
}

/** A repository whose commits go through a hook, with the package installed as pre-commit installs it. */
function repositoryWith(id: string, files: Readonly<Record<string, string>>): string {
  const { entry, files: pattern } = hookOf(id);
  const folder = program.repository(
    { ...files, ".gitignore": "node_modules\npackage.json\n", "package.json": "{}" },
    { git: true },
  );
  program.run("npm", ["install", "--no-save", program.path], folder);
  const script = [
    "#!/usr/bin/env bash",
    'PATH="$PWD/node_modules/.bin:$PATH"',
    "files=()",
    'while IFS= read -r -d "" name; do',
    `  if [[ $name =~ ${pattern.replaceAll(" ", "\\ ")} ]]; then files+=("$name"); fi`,
    "done < <(git diff --cached --name-only --diff-filter=ACMR -z)",
    `[ \${#files[@]} -eq 0 ] || ${entry} "\${files[@]}"`,
    "",
  ].join("\n");
  const place = join(folder, ".git/hooks/pre-commit");
  writeFileSync(place, script);
  chmodSync(place, 0o755);
  return folder;
}

function commit(folder: string) {
  program.run("git", ["add", "--all"], folder);
  return program.run("git", ["commit", "-q", "-m", "Change the report"], folder);
}
