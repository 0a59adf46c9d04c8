import { describe, expect, it } from "vitest";
import { testCore } from "../../../../test/support/core.ts";
import { questionMeant, questionWords } from "./topics.ts";

describe("the key question that some words are about", () => {
  it.each([
    ["engagement", 0],
    ["engaging people on probation", 0],
    ["engaging the person on probation", 0],
    ["the factors linked to offending", 1],
    ["desistance", 1],
    ["offending and desistance", 1],
    ["work on desistance", 1],
    ["keeping people safe", 2],
    ["keeping other people safe", 2],
    ["the safety of other people", 2],
    ["safety", 2],
  ])("“%s” is told by its own words", (words, at) => {
    expect(meant(words)).toBe(at);
  });

  it.each([
    ["people on probation", "whom all questions are about"],
    ["other people", "whom one is about"],
    ["probation", "whom one is about"],
    ["engagement and desistance", "two questions"],
    ["work by new staff on desistance", "more than the question says"],
    ["desistance among women", "a part of it"],
    ["accommodation", "none of them"],
    ["the key question", "any of them"],
    ["", "nothing"],
  ])("“%s” names none: %s", (words) => {
    expect(meant(words)).toBeUndefined();
  });

  it("may be the same words for two questions, and then is neither", () => {
    const questions = ["Does planning keep the child safe?", "Does planning keep other people safe?"];
    expect(meant("keeping children safe", questions)).toBe(0);
    expect(meant("keeping other people safe", questions)).toBe(1);
    expect(meant("safety", questions)).toBeUndefined();
    expect(meant("keeping safe", questions)).toBeUndefined();
  });

  it("may be named with the words that other standards have for the same", () => {
    const questions = ["Do services support desistance?", "Do services support the safety of other people?"];
    const others = questionWords(assessment);
    expect(meant("keeping people safe", questions)).toBeUndefined();
    expect(meant("keeping people safe", questions, others)).toBe(1);
    expect(meant("the factors linked to offending and desistance", questions, others)).toBe(0);
    expect(meant("the factors linked to offending", questions, others)).toBeUndefined();
    expect(meant("keeping women safe", questions, others)).toBeUndefined();
  });

  it("asks nothing of questions that are not written yet", () => {
    expect(meant("engagement", ["", "Does planning engage people?"])).toBe(1);
    expect(meant("engagement", [])).toBeUndefined();
  });
});

const assessment = [
  "Does assessment focus sufficiently on engaging the person on probation?",
  "Does assessment focus sufficiently on the factors linked to offending and desistance?",
  "Does assessment focus sufficiently on keeping other people safe?",
];

/** The place of the question in the list. */
function meant(
  words: string,
  questions: readonly string[] = assessment,
  others: readonly string[] = [],
): number | undefined {
  const rows = questions.map((question) => `          - question: ${JSON.stringify(question)}\n`).join("");
  const list = questions.length > 0 ? `        keyQuestions:\n${rows}` : "";
  const report = `formatVersion: 1\ndomains:\n  - domain: 2\n    standards:\n      - standard: 2.2 Assessment\n${list}`;
  const [document] = testCore().analyse("a.inspection.yaml", report).documents;
  const standard = document?.report?.domains[0]?.standards[0];
  if (!standard) throw new Error("The report has no standard.");
  const found = questionMeant(words, standard, others);
  return found && standard.keyQuestions.indexOf(found);
}
