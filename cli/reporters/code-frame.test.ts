import { describe, expect, it } from "vitest";
import { LineIndex } from "../../core/src/document/line-index.ts";
import { codeFrame } from "./code-frame.ts";
import { signsOf } from "./visible-text.ts";

const same = (text: string) => text;

/** The frame around the words between ⟦ and ⟧. */
function frame(text: string, room = 40): string[] {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  const lines = new LineIndex(text.replace("⟦", "").replace("⟧", ""));
  return codeFrame(lines, lines.rangeOf(start, end), { room, dim: same, mark: same });
}

describe("a code frame", () => {
  it("shows the line with carets under the words, and the lines around it", () => {
    expect(frame("- standard: 2.2 Assessment\n  rating: ⟦Good⟧\n  keyQuestions:\n  more:\n")).toEqual([
      "1 | - standard: 2.2 Assessment",
      "2 |   rating: Good",
      "  |           ^^^^",
      "3 |   keyQuestions:",
    ]);
  });

  it("leaves out empty lines around it, and those beyond the file", () => {
    expect(frame("⟦a⟧: 1\n")).toEqual(["1 | a: 1", "  | ^"]);
    expect(frame("a: 1\n\nb: ⟦2⟧")).toEqual(["3 | b: 2", "  |    ^"]);
  });

  it("writes line numbers as wide as the widest", () => {
    expect(frame(`${"\n".repeat(7)}a: 1\nb: ⟦2⟧\nc: 3`)).toEqual([
      " 8 | a: 1",
      " 9 | b: 2",
      "   |    ^",
      "10 | c: 3",
    ]);
  });

  it("keeps carets aligned after tabs, wide letters, signs of two units and letters of two parts", () => {
    expect(frame("\ta: ⟦1⟧")).toEqual(["1 |     a: 1", "  |        ^"]);
    expect(frame("警察: ⟦1⟧")).toEqual(["1 | 警察: 1", "  |       ^"]);
    expect(frame("👍🏽: ⟦1⟧")).toEqual(["1 | 👍🏽: 1", "  |     ^"]);
    expect(frame("e\u0301: ⟦1⟧")).toEqual(["1 | e\u0301: 1", "  |    ^"]);
    expect(frame("a: ⟦警察⟧ x")).toEqual(["1 | a: 警察 x", "  |    ^^^^"]);
  });

  it("marks the first line of what goes over several", () => {
    expect(frame("a: ⟦one\n  two⟧")).toEqual(["1 | a: one", "  |    ^^^", "2 |   two"]);
  });

  it("marks one place where there is nothing, such as the end of a line", () => {
    expect(frame("a:⟦⟧\nb: 1")).toEqual(["1 | a:", "  |   ^", "2 | b: 1"]);
  });

  it("shows nothing of an empty file", () => {
    expect(frame("⟦⟧")).toEqual([]);
  });
});

describe("a long line", () => {
  const words = "one two three four five six seven eight nine ten eleven twelve thirteen";

  it("is cut around the words that are meant", () => {
    expect(frame(words.replace("seven", "⟦seven⟧"))).toEqual([
      "1 | …ee four five six seven eight nine ten …",
      "  |                   ^^^^^",
    ]);
  });

  it("is cut at its end alone when they stand at its beginning, and the other way round", () => {
    expect(frame(words.replace("one", "⟦one⟧"))).toEqual([
      "1 | one two three four five six seven eight…",
      "  | ^^^",
    ]);
    expect(frame(words.replace("thirteen", "⟦thirteen⟧"))).toEqual([
      "1 | …n eight nine ten eleven twelve thirteen",
      "  |                                 ^^^^^^^^",
    ]);
  });

  it("has carets to its visible end when the words are longer than the screen", () => {
    const [line, carets] = frame(`a: ⟦${words}⟧`);
    expect(line).toHaveLength(44);
    expect(carets?.trimEnd().length).toBeLessThanOrEqual(44);
    expect(carets).toContain("^^^^");
  });

  it("is cut at its end when it only stands beside the line that is meant", () => {
    expect(frame(`${words}\na: ⟦1⟧`)[0]).toBe("1 | one two three four five six seven eight…");
  });
});

describe("signs that would disturb a screen", () => {
  it("are shown as such, and the carets stay aligned", () => {
    expect(frame("\u001b[2Ja: ⟦1⟧")).toEqual(["1 | \ufffd[2Ja: 1", "  |        ^"]);
    expect(frame("\u202ea: ⟦1⟧")).toEqual(["1 | \ufffda: 1", "  |     ^"]);
  });
});

describe("a line that is made to take for ever", () => {
  it("is shown like any other: signs that fit a pattern in two ways, and then one that does not", () => {
    const line = `a\u200b${"\ufe0f".repeat(60)}\uff9e`;
    expect(signsOf(line).length).toBeGreaterThan(1);
  });
});
