/** A problem keeps its fingerprint while the file changes around it. */
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { fingerprintOf, fingerprintText, stablePath } from "./fingerprint.ts";

const report = `domains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.1 Leadership
        rating: Good
      - standard: 1.2 Staff
        rating: Fine
`;

describe("the stable path", () => {
  it("names items by what they are called, not by their place", () => {
    expect(pathTo(report, "Fine")).toBe("domains/1 Organisational delivery/standards/1.2 Staff/rating");
  });

  it("is the same after parts are added before it or change places", () => {
    const moved = report
      .replace("domains:", "title: New\ndomains:\n  - domain: 0 Another")
      .replace("1.1 Leadership", "1.0 Other");
    expect(pathTo(moved, "Fine")).toBe(pathTo(report, "Fine"));
  });
});

describe("the fingerprint", () => {
  it("is the same for the same rule, path and words, whatever the line breaks", () => {
    expect(fingerprintOf("rule-a", "a/b", "one  two\n three")).toBe(
      fingerprintOf("rule-a", "a/b", "one two three"),
    );
  });

  it.each([
    ["rule", fingerprintOf("rule-b", "a/b", "one")],
    ["path", fingerprintOf("rule-a", "a/c", "one")],
    ["words", fingerprintOf("rule-a", "a/b", "two")],
  ])("differs with the %s", (_name, other) => {
    expect(other).not.toBe(fingerprintOf("rule-a", "a/b", "one"));
    expect(other).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("a problem in a file", () => {
  it.each([
    ["lines added above", `title: New\n# a note\n${report}`],
    ["a part added before its own", report.replace("domains:\n", "domains:\n  - domain: 0 Another\n")],
    ["Windows line ends", report.replaceAll("\n", "\r\n")],
  ])("keeps its fingerprint with %s", (_name, changed) => {
    expect(fingerprintIn(changed, "Fine")).toBe(fingerprintIn(report, "Fine"));
  });

  it("has another once what it is about is changed", () => {
    expect(fingerprintIn(report.replace("Fine", "Fair"), "Fair")).not.toBe(fingerprintIn(report, "Fine"));
  });
});

function fingerprintIn(text: string, words: string): string {
  const start = text.indexOf(words);
  const about = fingerprintText(parseFile(text).lines, start, start + words.length);
  return fingerprintOf("rule-a", pathTo(text, words), about);
}

function pathTo(text: string, words: string): string {
  return stablePath(parseFile(text).documents[0]?.root, text.indexOf(words));
}
