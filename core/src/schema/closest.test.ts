/** "Did you mean" is offered for a slip, and for nothing that is another word. */
import { describe, expect, it } from "vitest";
import { closestOf } from "./closest.ts";

const levels = ["Inadequate", "Requires improvement", "Good", "Outstanding"];
const names = ["from", "to", "rating", "strengths", "improvements", "domains", "standards"];

describe("a slip leads to the word that was meant", () => {
  it.each([
    ["Godo", levels, "Good"],
    ["Goood", levels, "Good"],
    ["Requires Improvement", levels, "Requires improvement"],
    ["requires-improvement", levels, "Requires improvement"],
    ["Outsatnding", levels, "Outstanding"],
    ["form", names, "from"],
    ["improvments", names, "improvements"],
    ["domians", names, "domains"],
  ])("%s", (written, candidates, meant) => {
    expect(closestOf(written, candidates)).toBe(meant);
  });
});

describe("another word leads nowhere", () => {
  it.each([
    ["Excellent", levels],
    ["Bad", levels],
    ["colour", names],
    ["", names],
    ["x".repeat(10_000), names],
  ])("%s", (written, candidates) => {
    expect(closestOf(written, candidates)).toBeUndefined();
  });
});
