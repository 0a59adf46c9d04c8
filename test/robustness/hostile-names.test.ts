/**
 * Names that every object of the language has already, such as “constructor”, are names like any other: what they refer to
 * is there when a report has it, and missing when it has not. Nothing is ever kept under them in what others share.
 */
import { afterAll, describe, expect, it } from "vitest";
import { parseBaseline } from "../../cli/baseline/baseline-file.ts";
import { testCore } from "../support/core.ts";
import { builtInNames } from "./hostile-workspace.ts";

const core = testCore();
const keys = () =>
  [Object, Array, Function, String].map(({ prototype }) => Reflect.ownKeys(prototype).length);
const before = keys();
afterAll(() => {
  expect(keys()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

/** The rules that report something in a text, each with its messages. */
function found(path: string, text: string): readonly { readonly ruleId: string; readonly message: string }[] {
  return core
    .analyse(path, text)
    .problems()
    .map(({ ruleId, message }) => ({ ruleId, message }));
}

describe.each(builtInNames)("“%s”", (name) => {
  const about = (text: string, ruleId: string) =>
    found("a.inspection.yaml", head + text).filter(
      (problem) => problem.ruleId === ruleId && problem.message.includes(name),
    ).length;

  it("is a figure, a footnote or a finding that is not there", () => {
    expect(about(`background: |\n  About {{${name}}} of them.\n`, "figure-id-unknown")).toBe(1);
    expect(about(`background: |\n  They were.[^${name}]\n`, "footnote-undefined")).toBe(1);
  });

  it("is a figure or a footnote that is there", () => {
    const figures = `figures:\n  ${name}: {count: 1, of: 2}\n`;
    expect(about(`background: |\n  About {{${name}}} of them.\n${figures}`, "figure-id-unknown")).toBe(0);
    const notes = `footnotes:\n  ${name}: A note.\n`;
    expect(about(`background: |\n  They were.[^${name}]\n${notes}`, "footnote-undefined")).toBe(0);
  });

  it("is a part that no report has, wherever it stands", () => {
    for (const text of [
      `${name}: {polluted: true}\n`,
      `subject: {${name}: {polluted: true}}\n`,
      `domains:\n  - domain: x\n    ${name}: {polluted: true}\n`,
    ]) {
      const isHere = name === "name" && text.startsWith("subject");
      expect(about(text, isHere ? "value-wrong-type" : "property-unknown"), text).toBe(1);
    }
  });

  it("is a framework that nobody knows", () => {
    const problems = found("a.inspection.yaml", `formatVersion: 1\nframework: ${name}\n`);
    expect(problems.find(({ ruleId }) => ruleId === "framework-unknown")?.message).toContain(
      `There is no framework “${name}”`,
    );
  });

  it("is a rule that there is not, in a configuration and in a comment", () => {
    const config = found("inspection-reports.yaml", `rules: {${name}: off}\n${name}: {polluted: true}\n`);
    expect(config.map(({ message }) => message).join("\n")).toContain(`There is no “${name}” in “rules”`);
    expect(config.every(({ ruleId }) => ruleId === "property-unknown")).toBe(true);
    const comment = `# inspection-reports-disable-next-line ${name} -- a reason\ntitle: A\n`;
    expect(about(comment, "suppression-unknown-rule")).toBe(1);
  });

  it("breaks no framework beyond itself", () => {
    const text = `formatVersion: 1\nid: ${name}\n${name}: {polluted: true}\nsources: {${name}: {title: x}}\nscales: [{id: ${name}, levels: [{id: ${name}, label: A}]}]\nrollUps: {${name}: {rates: ${name}, bands: {table: {source: ${name}}}}}\n`;
    const problems = found("a.framework.yaml", text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ ruleId }) => ruleId)).not.toContain("rule-failed");
  });

  it("is a file of a baseline like any other", () => {
    const entry = `{"rule": "${name}", "severity": "hint", "message": "x", "fingerprint": "0123", "count": 1}`;
    const text = `{"version": 1, "files": {"${name}": [${entry}]}, "${name}": {"polluted": true}}`;
    expect([...(parseBaseline(text).files?.keys() ?? [])]).toEqual([name]);
    const broken = text.replace('"severity": "hint"', `"severity": "${name}"`);
    expect(parseBaseline(broken).mistake).toBe(`what it says of “${name}” is broken`);
  });
});
