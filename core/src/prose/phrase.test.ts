/** Patterns for phrases: what a space in one stands for. */
import { describe, expect, it } from "vitest";
import { phrase } from "./phrase.ts";

describe("a phrase", () => {
  it.each([
    ["most of the plans", true],
    ["Most  of   the plans", true],
    ["most ofthe plans", false],
    [`most${" ".repeat(13)}of the plans`, false],
  ])("%j: %j", (text, isFound) => {
    expect(phrase("most of the plans", "iu").test(text)).toBe(isFound);
  });

  it("begins at the beginning of a text, though it was tried before", () => {
    expect(phrase("plans").lastIndex).toBe(0);
    expect(phrase("plans", "uy").lastIndex).toBe(0);
  });
});
