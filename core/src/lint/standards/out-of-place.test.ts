import { describe, expect, it } from "vitest";
import { outOfPlace } from "./out-of-place.ts";

describe("what is out of place in a list", () => {
  it.each([
    ["nothing in an empty list", [], []],
    ["nothing in order, with gaps", [0, 2, 5], []],
    ["the one that was moved down", [3, 0, 1, 2], [0]],
    ["the one that was moved up", [1, 2, 3, 0], [3]],
    ["one of two that changed places", [0, 2, 1, 3], [2]],
    ["all but one in reverse order", [2, 1, 0], [1, 2]],
  ])("%s", (_, ranks, moved) => expect(outOfPlace(ranks)).toEqual(moved));
});
