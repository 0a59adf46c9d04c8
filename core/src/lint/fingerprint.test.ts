/** A problem keeps its fingerprint while the file changes around it. */
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { fingerprintOf, stablePlace } from "./fingerprint.ts";

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

describe("a long text", () => {
  const words = Array.from({ length: 80 }, (_, at) => `word${at}`);
  const inLines = (size: number, lineEnd: string) =>
    words.map((word, at) => (at % size === size - 1 ? `${word}${lineEnd}        ` : `${word} `)).join("");

  it("counts by its beginning, however it is broken into lines and wherever they are indented", () => {
    const prints = [inLines(100, ""), inLines(7, "\n"), inLines(7, "\r\n"), inLines(3, "\r\n")].map((text) =>
      fingerprintOf("rule-a", "a", text),
    );
    expect(new Set(prints).size).toBe(1);
  });

  it("may be reworded further on, and not at its beginning", () => {
    const print = (text: string) => fingerprintOf("rule-a", "a", text);
    const text = words.join(" ");
    expect(print(text.replace("word79", "other"))).toBe(print(text));
    expect(print(text.replace("word1 ", "other "))).not.toBe(print(text));
  });
});

describe("what is shown at the first line of a part", () => {
  const groups = `recommendations:
  groups:
    - leadIn: Next steps
      actions: [Visit.]
`;

  it("is about the part, so that other words and another order of its fields change nothing", () => {
    const place = placeIn(groups, "leadIn: Next steps");
    expect(place).toEqual({ path: "recommendations/groups/-", text: "" });
    expect(placeIn(groups.replace("Next steps", "The way on"), "leadIn: The way on")).toEqual(place);
    const swapped = groups.replace(/(leadIn.*)\n {6}(actions.*)/, "$2\n      $1");
    expect(placeIn(swapped, "actions: [Visit.]")).toEqual(place);
    expect(placeIn(`title: New\n${report}`, "title: New")).toEqual(placeIn(report, "domains:"));
  });

  it("is about the name where the name alone is meant, and about the text of a part in braces", () => {
    expect(placeIn(groups, "leadIn")).toEqual({ path: "recommendations/groups/-/leadIn", text: "leadIn" });
    const figures = "figures:\n  visits: {count: 35, of: 33}\n";
    expect(placeIn(figures, "{count: 35, of: 33}")).toEqual({
      path: "figures/visits",
      text: "{count: 35, of: 33}",
    });
  });
});

describe("what stands behind a value on its line", () => {
  it("belongs to the value, wherever that stands in its list", () => {
    const list = "actions:\n  - Visit. # often\n  - Plan.\n";
    const swapped = "actions:\n  - Plan.\n  - Visit. # often\n";
    expect(placeIn(list, "# often")).toEqual({ path: "actions/-", text: "# often" });
    expect(placeIn(swapped, "# often")).toEqual(placeIn(list, "# often"));
  });

  it("is nothing to a comment on a line of its own", () => {
    expect(pathTo("title: New\n# a note\nactions:\n  - Visit.\n", "# a note")).toBe("");
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
  const { path, text: about } = placeIn(text, words);
  return fingerprintOf("rule-a", path, about);
}

function pathTo(text: string, words: string): string {
  return placeIn(text, words).path;
}

function placeIn(text: string, words: string) {
  const { documents, lines } = parseFile(text);
  const start = text.indexOf(words);
  return stablePlace(documents[0]?.root, lines, start, start + words.length);
}
