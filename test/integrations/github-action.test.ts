/** The GitHub Action, step by step as a runner takes them: its scripts are run by bash with what a runner gives them. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PackedProgram, type Ran, right, wrong } from "./packed.ts";

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync("action.yml", "utf8"));
const inputs: Readonly<Record<string, { default: string; description: string }>> = action.inputs;
const steps: readonly Step[] = action.runs.steps;

let program: PackedProgram;
beforeAll(async () => {
  program = await PackedProgram.make();
});
afterAll(() => program.remove());

describe("the step that checks", () => {
  it("marks a wrong rating in its line, fills the job's summary, and fails the job", () => {
    const folder = program.repository({ "reports/a b.inspection.yaml": wrong });
    const { status, output } = check(folder, {});
    expect(status).toBe(1);
    expect(output).toMatch(
      /^::error file=reports\/a b\.inspection\.yaml,line=597,.*::2\.4 Implementation and delivery is rated Good/m,
    );
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toContain(
      "2.4 Implementation and delivery is rated Good",
    );
    const sarif = JSON.parse(readFileSync(join(folder, "inspection-reports.sarif"), "utf8"));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      "rating-not-as-computed",
    );
  });

  it("is green for a report that is right", () => {
    const folder = program.repository({ "right.inspection.yaml": right });
    expect(check(folder, {}).status).toBe(0);
  });

  it("takes several paths, one on each line, and no others", () => {
    const folder = program.repository({
      "a/x.inspection.yaml": right,
      "b c/y.inspection.yaml": right,
      "d/z.inspection.yaml": wrong,
    });
    expect(check(folder, { paths: "a\nb c\n" }).status).toBe(0);
    expect(check(folder, { paths: "a\nd" }).status).toBe(1);
  });

  it("does as its other inputs say", () => {
    const folder = program.repository({
      "wrong.inspection.yaml": wrong,
      "calm.yaml": "# inspection-reports: config\nrules: {score-not-the-sum: hint}\n",
      "strict.yaml": "# inspection-reports: config\nrules: {score-not-the-sum: warning}\n",
    });
    expect(check(folder, { "fail-on": "never", sarif: "" }).status).toBe(0);
    expect(existsSync(join(folder, "inspection-reports.sarif"))).toBe(false);
    expect(check(folder, { "fail-on": "never", "max-warnings": "0", config: "strict.yaml" }).status).toBe(1);
    expect(check(folder, { config: "calm.yaml" }).output).not.toContain(
      "::error file=wrong.inspection.yaml,line=104",
    );
    expect(check(folder, { config: "missing.yaml" }).status).toBe(2);
  });

  it.each([
    "$(touch broken)",
    "`touch broken`",
    "a; touch broken",
    '" && touch broken && "',
    "' ; touch broken ; '",
    "--format=json=broken",
    "-x",
  ])("runs no code and takes no option from a path such as %j", (path) => {
    const folder = program.repository({ "right.inspection.yaml": right });
    const { status } = check(folder, { paths: path, config: path, baseline: "", sarif: "" });
    expect(status).toBe(2);
    expect(existsSync(join(folder, "broken"))).toBe(false);
  });
});

describe("the action", () => {
  it("gives inputs to scripts as data alone: none stands in a script", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  it("says of every input what it is, and uses every one", () => {
    const text = JSON.stringify(steps);
    for (const [name, { description }] of Object.entries(inputs)) {
      expect(description).toMatch(/\.$/);
      expect(text).toContain(`inputs.${name}`);
    }
  });

  it("asks npm for the version that it stands beside", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(inputs.package?.default).toBe(`inspection-reports@${version}`);
  });

  it("hands over to code scanning only what was written, whether the check failed or not", () => {
    const upload = steps.find(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@v"));
    expect(upload).toMatchObject({
      if: expression("!cancelled() && inputs.upload == 'true' && inputs.sarif != ''"),
      with: { sarif_file: expression("inputs.sarif") },
    });
  });
});

/** As GitHub writes what it is to work out. */
function expression(text: string): string {
  return ["$", `{{ ${text} }}`].join("");
}

function check(folder: string, given: Readonly<Record<string, string>>): Ran {
  const [step] = steps;
  const values = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])),
    package: program.path,
    ...given,
  };
  const fill = (text: string) =>
    text.replace(
      /\$\{\{ inputs\.([a-z-]+) \}\}/g,
      (_all, name: string) => values[name as keyof typeof values] ?? "",
    );
  const own = Object.entries(step?.env ?? {}).map(([name, value]) => [name, fill(value)]);
  const summary = join(folder, "summary.md");
  writeFileSync(summary, "");
  return program.script(step?.run ?? "exit 99", folder, {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: summary,
    ...Object.fromEntries(own),
  });
}
