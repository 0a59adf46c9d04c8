/** From what a report writes to what its framework knows. */
import { describe, expect, it } from "vitest";
import { findDomain, findKeyQuestion, findStandard } from "./find-standard.ts";
import { loadFramework } from "./load.ts";

const framework = loadFramework({
  domains: [
    { number: "1", title: "Organisation", standards: [{ number: "1.1", title: "Leadership" }] },
    {
      number: "2",
      title: "Court work",
      standards: [
        { number: "2.1", title: "Assessment", otherTitles: [{ text: "First assessment", to: "2021-10" }] },
      ],
    },
    { number: "3", title: "Other work", standards: [{ number: "3.1", title: "Assessment" }] },
  ],
});

describe("standards", () => {
  it.each([
    ["3.1 Assessment", "3.1", true],
    ["3.1. Assessment", "3.1", true],
    ["2.1 First assessment", "2.1", true],
    ["2.1 Assessments", "2.1", false],
    ["Leadership", "1.1", true],
    ["First assessment", "2.1", true],
  ])("“%s” names %s; exactly: %s", (text, number, exactTitle) => {
    expect(findStandard(framework, text)).toMatchObject({ standard: { number }, exactTitle });
  });

  it.each([
    ["Assessment", "two standards have that title"],
    ["4.1 Leadership", "no standard has that number"],
    ["Leaders", "no standard has that title"],
  ])("“%s” names none: %s", (text) => {
    expect(findStandard(framework, text)).toBeUndefined();
  });
});

describe("domains", () => {
  it.each([
    ["2 Court work", "2", true],
    ["2. Court work", "2", true],
    ["Court work", "2", true],
    ["2 Court", "2", false],
  ])("“%s” names %s; exactly: %s", (text, number, exactTitle) => {
    expect(findDomain(framework, text)).toMatchObject({ domain: { number }, exactTitle });
  });
});

describe("key questions", () => {
  const [domain] = loadFramework({
    domains: [
      {
        number: "1",
        standards: [{ number: "1.1", keyQuestions: [{ question: "Is the child’s plan kept?" }] }],
      },
    ],
  }).domains;
  const [standard] = domain?.standards ?? [];

  it.each(["Is the child's plan kept?", "is the  child’s plan kept", "Is the child’s plan kept ?"])(
    "“%s” is the same question",
    (text) => {
      expect(standard && findKeyQuestion(standard, text)).toBeDefined();
    },
  );

  it("another word is another question", () => {
    expect(standard && findKeyQuestion(standard, "Is the child’s plan made?")).toBeUndefined();
  });
});
