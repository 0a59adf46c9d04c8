/** What a configuration says about a file. */
import { describe, expect, it } from "vitest";
import { isIgnored, mergeConfigs, readConfig, settingsFor } from "./config.ts";
import { configComplaints } from "./config-complaints.ts";

const config = readConfig({
  rules: { "figure-unused": "off", "rating-missing": "warning" },
  overrides: [
    { files: ["drafts"], rules: { "rating-missing": "off" } },
    {
      files: ["*.old.inspection.yaml", "archive/**"],
      rules: { "rating-missing": "hint", "section-missing": "off" },
    },
  ],
  ignore: ["templates", "*.tmp.inspection.yaml"],
});

describe("the settings for a file", () => {
  it.each([
    ["north.inspection.yaml", { "figure-unused": "off", "rating-missing": "warning" }],
    ["2022/drafts/north.inspection.yaml", { "figure-unused": "off", "rating-missing": "off" }],
    [
      "drafts/a.old.inspection.yaml",
      { "figure-unused": "off", "rating-missing": "hint", "section-missing": "off" },
    ],
    [undefined, { "figure-unused": "off", "rating-missing": "warning" }],
  ])("%s", (path, rules) => {
    expect(settingsFor(config, path)).toEqual({ rules });
  });
});

describe("the style of a house", () => {
  it("is what it says of percentages, the later configuration before the earlier", () => {
    const house = readConfig({ style: { percent: "%", wordsUpTo: 9 } });
    expect(mergeConfigs([house, readConfig({ style: { percent: "percent" } })]).style).toEqual({
      percent: "percent",
      wordsUpTo: 9,
    });
  });

  it.each([
    [{ percent: "pct" }],
    [{ wordsUpTo: 3.5 }],
    [{ wordsUpTo: 21 }],
    [{ wordsUpTo: "9" }],
    ["%"],
    [undefined],
  ])("says nothing with %j", (style) => expect(readConfig({ style }).style).toEqual({}));
});

describe("a search passes over", () => {
  it.each([
    ["templates/new.inspection.yaml", true],
    ["2022/a.tmp.inspection.yaml", true],
    ["north.inspection.yaml", false],
    [undefined, false],
  ])("%s: %s", (path, ignored) => {
    expect(isIgnored(config, path)).toBe(ignored);
  });
});

describe("a configuration that builds on another", () => {
  const base = readConfig({
    rules: { "figure-unused": "error", "section-missing": "off" },
    overrides: [{ files: ["**"], rules: { "figure-unused": "hint" } }],
    glossary: ["PDU"],
  });

  it("wins over it, even over what holds there for some files alone", () => {
    const own = readConfig({ rules: { "figure-unused": "warning" }, glossary: ["PDU", "NPS"] });
    const merged = mergeConfigs([base, own]);
    expect(settingsFor(merged, "a.yaml").rules).toEqual({
      "figure-unused": "warning",
      "section-missing": "off",
    });
    expect(merged.glossary).toEqual(["PDU", "NPS"]);
  });
});

describe("what cannot be read is left out, and the rest counts", () => {
  it.each([null, undefined, "text", 7, [], { rules: [], overrides: {}, ignore: "a", extends: null }])(
    "%j",
    (data) => {
      expect(settingsFor(readConfig(data), "a.yaml")).toEqual({ rules: {} });
      expect(configComplaints(data)).toEqual([]);
    },
  );

  it("as a level that does not exist, an entry that is no text, or a pattern that is too wide", () => {
    const partly = readConfig({
      rules: { a: "of", b: "off", c: false, __proto__: null },
      overrides: [null, { files: "drafts", rules: { b: "error" } }, { rules: { b: "error" } }],
      ignore: [7, "", "*a*a*a*a*", "x".repeat(301), "drafts"],
    });
    expect(settingsFor(partly, "drafts").rules).toEqual({ b: "off" });
    expect(partly.ignore.map(({ text }) => text)).toEqual(["drafts"]);
  });
});

describe("lists without end", () => {
  it("are read as far as anybody would write one", () => {
    const ignore = Array.from({ length: 100_000 }, (_, at) => `drafts-${at}`);
    expect(readConfig({ ignore }).ignore).toHaveLength(100);
  });
});

describe("what the format allows and still cannot be used", () => {
  it("is told with its place", () => {
    const data = {
      extends: ["base.yaml", "https://example.org/base.yaml"],
      frameworks: ["/etc/frameworks"],
      overrides: [{ files: ["drafts"] }, { files: ["a", "*a*a*a*a*"] }],
    };
    expect(configComplaints(data).map(({ path }) => path.join("."))).toEqual([
      "extends.1",
      "frameworks.0",
      "overrides.1.files.1",
    ]);
  });
});
