/** Which files a pattern in a configuration means. */
import { describe, expect, it } from "vitest";
import { PathPattern } from "./path-pattern.ts";

describe("a pattern means", () => {
  it.each([
    ["drafts", "drafts/north.inspection.yaml"],
    ["drafts/", "2022/drafts/north/north.inspection.yaml"],
    ["./drafts", "drafts/north.inspection.yaml"],
    ["/drafts", "drafts/north.inspection.yaml"],
    ["2022/drafts", "2022/drafts/a/b.inspection.yaml"],
    ["drafts/**", "drafts/a/b.inspection.yaml"],
    ["*.inspection.yml", "2022/north.inspection.yml"],
    ["2022-*.inspection.yaml", "2022-12.inspection.yaml"],
    ["{2021,2022}/*.yaml", "2021/north.yaml"],
    ["**/archive", "a/b/archive/c.yaml"],
    ["n?rth.yaml", "north.yaml"],
    ["[a-n]*.yaml", "north.yaml"],
    ["drafts", ".hidden/drafts/.north.yaml"],
    ["!north.yaml", "!north.yaml"],
    ["#1.yaml", "#1.yaml"],
    ["north (final).yaml", "north (final).yaml"],
    ["**", "a/b.yaml"],
  ])("%s → %s", (pattern, path) => {
    expect(new PathPattern(pattern).matches(path)).toBe(true);
  });

  it.each([
    ["drafts", "my-drafts/north.yaml"],
    ["/drafts", "2022/drafts/north.yaml"],
    ["2022/drafts", "old/2022/drafts/north.yaml"],
    ["2022/*.yaml", "2022/a/north.yaml"],
    ["Drafts", "drafts/north.yaml"],
    ["*.yml", "north.yaml"],
  ])("not %s → %s", (pattern, path) => {
    expect(new PathPattern(pattern).matches(path)).toBe(false);
  });
});

describe("a pattern is too wide", () => {
  it.each(["*a*a*a*", "{*a*a*a,x}*a", "2022/*-*-*-*.yaml"])("%s", (pattern) => {
    expect(new PathPattern(pattern).isTooWide).toBe(true);
  });

  it.each(["**/*-*-*.inspection.yaml", "**/a/**/b/**/c/**/d/**/e.yaml", "*/*/*/*/*/*.yaml"])(
    "not %s",
    (pattern) => {
      expect(new PathPattern(pattern).isTooWide).toBe(false);
    },
  );

  it("and one with many alternatives does not fill the memory", () => {
    const pattern = new PathPattern("{1..1000000}{1..1000000}.yaml");
    expect(pattern.matches("11.yaml")).toBe(true);
  });
});
