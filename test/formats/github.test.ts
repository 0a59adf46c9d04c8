/** GitHub's workflow commands: the same bytes as its own toolkit writes, and read back as its runner does. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { visible } from "../../cli/reporters/visible-text.ts";
import { hostileFiles, openFindings, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner does it: properties end at a comma, and `%25` is the last sign to be put back. */
function readCommand(line: string): Command | undefined {
  const [, name = "", given = "", data = ""] = /^::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (!name) return undefined;
  const pairs = given
    .split(",")
    .filter(Boolean)
    .map((pair) => pair.split(/=(.*)/s));
  const properties = Object.fromEntries(
    pairs.map(([key = "", value = ""]) => [
      key,
      value && readData(value.replaceAll("%3A", ":").replaceAll("%2C", ",")),
    ]),
  );
  return { name, properties, message: readData(data) };
}

function readData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function commandsIn(text: string): string[] {
  return text.split("\n").filter((line) => line.startsWith("::"));
}

/** What the published toolkit writes for the same. */
function fromToolkit(commands: readonly Command[]): string[] {
  const program = `
    import * as core from "@actions/core";
    for (const { name, properties, message } of ${JSON.stringify(commands)}) {
      const { file, title, line, endLine, col, endColumn } = properties;
      core[name](message, { file, startLine: line, endLine, startColumn: col, endColumn, title });
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.trimEnd().split("\n");
}

/** Which property stands where has no meaning. Half a sign is written as the sign for what cannot be read. */
function inOneOrder(line: string): string {
  const written = Buffer.from(line).toString();
  const [, name, properties = "", data] = /^::([\w-]+) (.*?)::(.*)$/.exec(written) ?? [];
  return `::${name} ${properties.split(",").sort().join(",")}::${data}`;
}

describe("GitHub's commands", () => {
  it("say what was found, whatever the names and texts hold", async () => {
    const { text } = await reported("github", hostileFiles);
    const read = commandsIn(text).map(readCommand);
    expect(read).toHaveLength(openFindings.length);
    const inOrder = ["error", "warning", "info", "hint"].flatMap((severity) =>
      openFindings.filter(({ problem }) => problem.severity === severity),
    );
    expect(read.map((command) => [command?.properties.file, command?.message])).toEqual(
      inOrder.map(({ shown, problem }) => [shown, visible(problem.message)]),
    );
    expect(text.replace(/^::.*$/gm, "")).not.toMatch(unsafeSigns);
  });

  it.each([
    ["of the examples", exampleFiles],
    ["of hostile names and texts", hostileFiles.filter(({ shown }) => !/\p{Surrogate}/u.test(shown))],
  ])("%s are those that the toolkit writes", async (_name, files) => {
    const { text } = await reported("github", files);
    const lines = commandsIn(text);
    const commands = lines.flatMap((line) => readCommand(line) ?? []);
    expect(commands.length).toBeGreaterThan(20);
    expect(lines.map(inOneOrder)).toEqual(fromToolkit(commands).map(inOneOrder));
  });

  it("begin with errors, then warnings, then notices", async () => {
    const { text } = await reported("github", exampleFiles);
    const names = commandsIn(text).map((line) => readCommand(line)?.name ?? "");
    const rank = ["error", "warning", "notice"];
    expect(names).toEqual([...names].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
    expect(new Set(names).size).toBeGreaterThan(1);
  });

  it("name columns only within one line, as GitHub wants it", async () => {
    const { text } = await reported("github", hostileFiles.slice(0, 1));
    const notice = commandsIn(text)
      .map(readCommand)
      .find((command) => command?.properties.endLine === "4");
    expect(notice?.properties).not.toHaveProperty("col");
  });

  it("call files by their place in the repository", async () => {
    const { text } = await reported("github", exampleFiles, { pathInRepository: (shown) => `sub/${shown}` });
    expect(readCommand(commandsIn(text)[0] ?? "")?.properties.file).toMatch(/^sub\/examples\//);
  });

  it("end with the counts", async () => {
    const { text } = await reported("github", exampleFiles);
    expect(text).toMatch(/\nChecked 2 files: 18 errors, 12 warnings\.\n$/);
  });
});

describe("the job's summary", () => {
  it("has the whole table", async () => {
    const { jobSummary = "", tally } = await reported("github", exampleFiles);
    expect(jobSummary.match(/^\| (?:error|warning|info|hint) \|/gm)).toHaveLength(
      tally.errors + tally.warnings,
    );
  });

  it("stays below what GitHub takes, and says how much is left out", async () => {
    const [, file] = exampleFiles;
    const many = Array.from(
      { length: 400 },
      (_, at) => ({ ...file, shown: `${at}.yaml` }) as typeof file & object,
    );
    const { jobSummary = "" } = await reported("github", many as never);
    expect(Buffer.byteLength(jobSummary)).toBeLessThan(1_000_000);
    expect(jobSummary).toMatch(/\n[\d,]+ more findings not listed here\.\n$/);
  });
});
