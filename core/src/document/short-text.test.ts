import { describe, expect, it } from "vitest";
import { parseFile } from "./parse.ts";
import { shortText } from "./short-text.ts";

describe("a short text as a value", () => {
  it.each(["Good", "1.1 Leadership", "15/27", "Is it so, and why?", "people’s work"])(
    "leaves “%s” bare",
    (text) => expect(shortText(text, false)).toBe(text),
  );

  it("puts commas in quotation marks inside brackets only", () =>
    expect([shortText("a, b", false), shortText("a, b", true)]).toEqual(["a, b", '"a, b"']));

  it.each([
    "1.10",
    "012",
    "yes",
    "null",
    "a: b",
    "a #b",
    "- a",
    "[a]",
    "{{x}}",
    "'a'",
    "*a",
    "",
    "ends ",
    'say "a"',
    "1e3",
  ])("is read as the same text, be it “%s”", (text) => {
    for (const flow of [true, false]) {
      const written = shortText(text, flow);
      const { root } = parseFile(flow ? `[${written}]` : `a: ${written}`).documents[0] ?? {};
      const node =
        root?.kind === "list" ? root.items[0] : root?.kind === "map" ? root.entries[0]?.value : undefined;
      expect(node).toMatchObject({ kind: "scalar", value: text });
    }
  });
});
