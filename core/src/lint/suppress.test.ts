/** Which lines a comment silences, and what is no such comment. */
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { suppressionComments } from "./suppress.ts";

describe("a comment holds for", () => {
  it.each([
    [
      "the value below it, with all that belongs to it",
      "# inspection-reports-disable-next-line rule-a -- why\na:\n  - b\n  - c\nd: 1\n",
      [1, 3],
    ],
    [
      "the value below further comments and empty lines",
      "# inspection-reports-disable-next-line rule-a -- why\n\n# a note\na: 1\nb: 2\n",
      [3, 3],
    ],
    [
      "one item of a list",
      "a:\n  # inspection-reports-disable-next-line rule-a -- why\n  - b: 1\n    c: 2\n  - d: 3\n",
      [2, 3],
    ],
    [
      "a name with a list that hangs below it without indentation",
      "# inspection-reports-disable-next-line rule-a -- why\na:\n- b\n- c\nd: 1\n",
      [1, 3],
    ],
    ["its own line", "a: 1 # inspection-reports-disable-line rule-a -- why\nb: 2\n", [0, 0]],
    [
      "the whole file",
      "a: 1\n# inspection-reports-disable-file rule-a -- why\n",
      [0, Number.MAX_SAFE_INTEGER],
    ],
  ])("%s", (_name, text, [first, last]) => {
    expect(commentsIn(text)).toMatchObject([
      { ruleId: "rule-a", reason: "why", firstLine: first, lastLine: last },
    ]);
  });
});

describe("a comment names", () => {
  it("several rules with one reason", () => {
    const comments = commentsIn(
      "# inspection-reports-disable-file rule-a, rule-b -- agreed -- on 3 May\na: 1\n",
    );
    expect(comments.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ["rule-a", "agreed -- on 3 May"],
      ["rule-b", "agreed -- on 3 May"],
    ]);
  });

  it("only rules, where a reason stands without its two hyphens", () => {
    const comments = commentsIn("# inspection-reports-disable-file rule-a: because it follows\na: 1\n");
    expect(comments.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([["rule-a", ""]]);
  });

  it.each(["--", "–", "—"])("a reason after %s, as word processors write it", (dash) => {
    const [comment] = commentsIn(`a: 1 # inspection-reports-disable-line rule-a ${dash} agreed on 3 May\n`);
    expect(comment).toMatchObject({ ruleId: "rule-a", reason: "agreed on 3 May" });
  });

  it("each rule at its own place", () => {
    const [comment] = commentsIn("a: 1 # inspection-reports-disable-line rule-a\n");
    expect(comment?.ruleRange).toEqual({
      start: { line: 0, character: 39 },
      end: { line: 0, character: 45 },
    });
  });
});

describe("no comment is", () => {
  it.each([
    ["a text that reads like one", "a: |\n  # inspection-reports-disable-line rule-a -- why\n"],
    ["a quoted text", 'a: "# inspection-reports-disable-line rule-a"\n'],
    ["one without a rule", "# inspection-reports-disable-line\na: 1\n"],
    ["another word", "# inspection-reports-disable-lines rule-a\na: 1\n"],
  ])("%s", (_name, text) => {
    expect(commentsIn(text)).toEqual([]);
  });
});

function commentsIn(text: string) {
  const { documents, lines } = parseFile(text);
  return documents.flatMap((tree) => suppressionComments(tree, lines));
}
