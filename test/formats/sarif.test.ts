/** SARIF: valid against the schema of the standard, and faithful to what was found. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import { artifactLocation } from "../../cli/reporters/sarif/artifact-location.ts";
import { hostileFiles, hostileNames, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

const schemaPath = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const isReference = (text: string) => /^[!-~]*$/.test(text) && URL.canParse(text, "https://example.org/");
const formats = {
  uri: (text: string) => URL.canParse(text),
  "uri-reference": isReference,
  "date-time": true,
} as const;
// The schema has a pattern that is none for engines that know Unicode.
const options = { strict: false, allErrors: true, unicodeRegExp: false, formats };
const validate = new Ajv(options).compile(schema);

// biome-ignore lint/suspicious/noExplicitAny: what it looks like is what is tested.
async function sarifOf(files: readonly CheckedFile[]): Promise<any> {
  const { text } = await reported("sarif", files);
  expect(text).not.toMatch(unsafeSigns);
  return JSON.parse(text);
}

describe("SARIF", () => {
  it.each([
    ["of the examples", exampleFiles],
    ["of hostile names and texts", hostileFiles],
    ["of nothing", []],
  ])("%s is valid", async (_name, files) => {
    const log = await sarifOf(files);
    expect(validate(log), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
  });

  it("is not valid without what the standard asks for", async () => {
    const log = await sarifOf(exampleFiles);
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(validate(log)).toBe(false);
    expect(validate({ ...log, version: "2.0.0" })).toBe(false);
  });

  it("has every finding with its level, place and fingerprint, counted from one in UTF-16 units", async () => {
    const [run] = (await sarifOf(exampleFiles)).runs;
    const problems = exampleFiles.flatMap((file) => file.problems);
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results).toHaveLength(problems.length);
    for (const [at, problem] of problems.entries()) {
      const result = run.results[at];
      const { region } = result.locations[0].physicalLocation;
      const { start, end } = problem.range;
      expect(region).toEqual({
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      });
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(problem.ruleId);
      expect(result.partialFingerprints).toEqual({ "inspectionReports/v1": problem.fingerprint });
      expect(result.relatedLocations ?? []).toHaveLength(problem.related.length);
      expect(result.fixes ?? []).toHaveLength(problem.fixes.length);
    }
  });

  it("keeps fingerprints when lines move", async () => {
    const moved = exampleFiles.map((file) => {
      const problems = file.problems.map((problem) => {
        const { start, end } = problem.range;
        const range = { start: { ...start, line: start.line + 7 }, end: { ...end, line: end.line + 7 } };
        return { ...problem, range };
      });
      return { ...file, problems };
    });
    const prints = async (files: readonly CheckedFile[]) =>
      (await sarifOf(files)).runs[0].results.map(
        (result: { partialFingerprints: object }) => result.partialFingerprints,
      );
    expect(await prints(moved)).toEqual(await prints(exampleFiles));
  });

  it("describes each rule that found something once, in words and with its whole page", async () => {
    const { rules } = (await sarifOf(exampleFiles)).runs[0].tool.driver;
    const found = new Set(exampleFiles.flatMap((file) => file.problems.map(({ ruleId }) => ruleId)));
    expect(rules.map(({ id }: { id: string }) => id).sort()).toEqual([...found].sort());
    for (const { id, help, shortDescription, fullDescription } of rules) {
      expect(help.markdown).toBe(readFileSync(`core/src/rules/${id}.md`, "utf8"));
      expect(help.text).not.toContain("```");
      expect(help.text.length).toBeGreaterThan(20);
      expect(shortDescription.text).toMatch(/\.$/);
      expect(fullDescription.text).toBe(help.text);
    }
  });

  it("has silenced findings with their reason, and no state of a baseline without one", async () => {
    const { results } = (await sarifOf(hostileFiles.slice(0, 1))).runs[0];
    const silenced = results.filter((result: { suppressions?: object[] }) => result.suppressions);
    const reason = hostileFiles[0]?.problems.at(-1)?.suppressed?.reason;
    expect(silenced).toHaveLength(1);
    expect(silenced[0].suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: reason },
    ]);
    expect(JSON.stringify(results)).not.toContain("baselineState");
  });

  it("says of a run with a baseline what is new in each finding", async () => {
    const [file] = hostileFiles as [CheckedFile];
    const problems = file.problems.map((problem, at) => {
      return { ...problem, baseline: at === 0 ? ("new" as const) : ("unchanged" as const) };
    });
    const log = await sarifOf([{ ...file, problems }]);
    expect(validate(log)).toBe(true);
    const states = log.runs[0].results.map((result: { baselineState: string }) => result.baselineState);
    expect(new Set(states)).toEqual(new Set(["new", "unchanged"]));
  });

  it("doubles braces, which are places to fill in, and leaves no link in brackets", async () => {
    const [run] = (await sarifOf(hostileFiles)).runs;
    const texts: string[] = run.results.map((result: { message: { text: string } }) => result.message.text);
    expect(texts.some((text) => text.includes("{{0}} {{{{figure}}}} {{."))).toBe(true);
    expect(texts.some((text) => text.includes("[link\\](https"))).toBe(true);
  });
});

describe("addresses of files", () => {
  it.each(hostileNames.filter((name) => !/\p{Surrogate}/u.test(name)))("lead back to %j", (name) => {
    const { uri, uriBaseId } = artifactLocation(name);
    expect(uriBaseId).toBe("%SRCROOT%");
    expect(uri.split("/").map(decodeURIComponent).join("/")).toBe(name);
    expect(isReference(uri)).toBe(true);
  });

  it("are relative to nothing where a file is not below the top of the sources", () => {
    expect(artifactLocation("/srv/a b.yaml")).toEqual({ uri: "file:///srv/a%20b.yaml" });
    expect(artifactLocation("C:/srv/a b.yaml")).toEqual({ uri: "file:///C:/srv/a%20b.yaml" });
  });

  it("are there for names that hold half a sign", () => {
    expect(artifactLocation("half \ud83d.yaml").uri).toBe("half%20%EF%BF%BD.yaml");
  });
});
