/** How far a plain Enter indents, where the extension does it in the editor's place. */
import { describe, expect, it } from "vitest";
import { plainIndent } from "../../client/writing/enter-place.ts";

describe("a plain new line", () => {
  it.each([
    ["", ""],
    ["      ", "      "],
    ["          - ", "          "],
    ["subject:", "  "],
    ["  fieldwork:", "    "],
    ["      - standard:", "          "],
    ["    Some text", "    "],
  ])("behind “%s” is indented by “%s”", (before, indent) => {
    expect(plainIndent(before, 2)).toBe(indent);
  });
});
