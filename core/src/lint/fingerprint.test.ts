/** A problem keeps its fingerprint while the file changes around it. */
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { fingerprintOf, stablePath } from "./fingerprint.ts";

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

function pathTo(text: string, words: string): string {
  return stablePath(parseFile(text).documents[0]?.root, text.indexOf(words));
}
