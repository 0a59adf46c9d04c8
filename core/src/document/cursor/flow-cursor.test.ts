import { describe, expect, it } from "vitest";
import { flowCursor } from "./flow-cursor.ts";

/** The cursor is where the stroke stands. */
const at = (text: string) => {
  const cursor = text.indexOf("|");
  const whole = text.replace("|", "");
  const found = flowCursor(whole, cursor);
  return found && { ...found, written: whole.slice(found.start, found.end) };
};

describe("a cursor in brackets", () => {
  it.each([
    ["{|}", "name", [], ""],
    ["{total: 35, la|}", "name", [], "la"],
    ["{total: |35}", "value", ["total"], "35"],
    ["{signed: {name: Ann, ro|}}", "name", ["signed"], "ro"],
    ["[a, b|, c]", "item", [1], "b"],
    ["[{to: x}, {to: |}]", "value", [1, "to"], ""],
    ['["a, b", |]', "item", [1], ""],
    ['{label: "cases, in|spected"}', "value", ["label"], '"cases, inspected"'],
  ])("in %s stands at a %s", (text, kind, path, written) =>
    expect(at(text)).toMatchObject({ kind, path, written }),
  );

  it("knows the name whose colon is written already", () => {
    expect(at("{cou|: 13}")?.named).toBe(true);
    expect(at("{cou|, of: 21}")?.named).toBe(false);
  });

  it("says which brackets are open to the end", () => {
    expect(at("[{to: |")?.unclosed).toBe("}]");
    expect(at("[{to: |}]")?.unclosed).toBe("");
  });

  it("is none behind the last bracket", () => expect(at("{total: 35} |")).toBeUndefined());
});
