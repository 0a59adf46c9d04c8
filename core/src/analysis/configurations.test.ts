/** Which configuration holds for a file, what it builds on, and what is told when something is wrong with it. */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { memoryHost } from "../../../test/support/memory-host.ts";
import { Configurations } from "./configurations.ts";
import type { DocumentKind } from "./document-kind.ts";

const off = (rule: string) => `rules:\n  ${rule}: off\n`;

const framework = (id: string) => `formatVersion: 1
id: ${id}
title: An example
owner: An inspectorate
version: "1"
sources: {guidance: {title: Our guidance}}
scales: [{id: rating, levels: [{id: poor, label: Poor}, {id: good, label: Good}]}]
domains: []
rollUps:
  overall:
    rates: overall
    unit: points
    measure: {kind: sum, of: value}
    rounding: {mode: exact}
    bands:
      better: higher
      table:
        source: guidance
        certainty: published
        edges: [{level: poor, from: 0}, {level: good, from: 10}]
`;

function world(files: Readonly<Record<string, string>>, only?: string) {
  const kept = new Map(Object.entries(files));
  const host = memoryHost(kept);
  const core = testCore();
  const configurations = new Configurations(core, host, only);
  return { files: kept, host, core, configurations, of: configurations.of.bind(configurations) };
}

/** What is told in a configuration, as the editor shows it when the file is open. */
async function toldIn(path: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const { core, of } = world(files);
  const file = core.analyse(path, files[path] ?? "", await of(path, "config"));
  return file.problems().map(({ ruleId, range, message }) => `${range.start.line + 1} ${ruleId}: ${message}`);
}

describe("the nearest configuration above a file holds, and no other", () => {
  it.each([
    ["", "/"],
    ["C:", "\\"],
    ["file://", "/"],
    ["vscode-remote://ssh-remote%2Bhost", "/"],
    ["vscode-vfs://github", "/"],
    ["memfs:", "/"],
  ])("for paths that begin with “%s”", async (start, sign) => {
    const path = (written: string) => start + written.replaceAll("/", sign);
    const { of } = world({
      [path("/team/inspection-reports.yaml")]: off("figure-unused"),
      [path("/team/north/inspection-reports.yml")]: off("section-missing"),
    });
    const found = async (written: string) => {
      const { configPath, settings } = await of(path(written));
      return [configPath, Object.keys(settings.rules ?? {})];
    };
    const team = [path("/team/inspection-reports.yaml"), ["figure-unused"]];
    expect(await found("/team/a.inspection.yaml")).toEqual(team);
    expect(await found("/team/south/2022/a.inspection.yaml")).toEqual(team);
    expect(await found("/team/north/a.inspection.yaml")).toEqual([
      path("/team/north/inspection-reports.yml"),
      ["section-missing"],
    ]);
    expect(await found("/other/a.inspection.yaml")).toEqual([undefined, []]);
  });

  it("and for a text that was never saved there is none", async () => {
    const { of, core } = world({ "/inspection-reports.yaml": off("figure-unused") });
    expect(await of("untitled:Untitled-1")).toEqual({
      settings: {},
      frameworks: core.parts.frameworks,
      ignored: false,
      problems: [],
    });
  });

  it("but one that was chosen holds for all", async () => {
    const files = {
      "/ci/strict.yaml": `# inspection-reports: config\n${off("figure-unused")}`,
      "/a/inspection-reports.yaml": "",
    };
    const { of } = world(files, "/ci/strict.yaml");
    expect((await of("/a/a.inspection.yaml")).settings.rules).toEqual({ "figure-unused": "off" });
  });
});

describe("patterns", () => {
  const config = `overrides:
  - files: [drafts]
    rules: {section-missing: off}
ignore: ["old files/**"]
`;

  it("are seen from the configuration", async () => {
    const { of } = world({ "/team/inspection-reports.yaml": config });
    expect((await of("/team/drafts/a.inspection.yaml")).settings.rules).toEqual({ "section-missing": "off" });
    expect((await of("/team/a.inspection.yaml")).settings.rules).toEqual({});
    expect((await of("/team/old files/a.inspection.yaml")).ignored).toBe(true);
    expect((await of("/team/a.inspection.yaml")).ignored).toBe(false);
  });

  it("mean the letters of an address, however they are escaped", async () => {
    const { of } = world({ "file:///team/inspection-reports.yaml": config });
    expect((await of("file:///team/old%20files/a.inspection.yaml")).ignored).toBe(true);
  });

  it("that come from another configuration are seen from the one that is in effect", async () => {
    const { of } = world({
      "/shared/house.yaml": `# inspection-reports: config\n${config}`,
      "/team/inspection-reports.yaml": "extends: [../shared/house.yaml]\n",
    });
    expect((await of("/team/drafts/a.inspection.yaml")).settings.rules).toEqual({ "section-missing": "off" });
  });
});

describe("a configuration that builds on others", () => {
  it("wins over them, and a later one over an earlier one", async () => {
    const { of } = world({
      "/a/inspection-reports.yaml":
        "rules: {figure-unused: error, section-missing: error, rating-missing: error}\n",
      "/b/inspection-reports.yaml": "rules: {section-missing: info, rating-missing: info}\n",
      "/c/inspection-reports.yaml":
        "extends: [../a/inspection-reports.yaml, ../b/inspection-reports.yaml]\nrules: {rating-missing: off}\n",
    });
    expect((await of("/c/x.inspection.yaml")).settings.rules).toEqual({
      "figure-unused": "error",
      "section-missing": "info",
      "rating-missing": "off",
    });
  });

  it("takes in only once what two of them build on", async () => {
    const { of } = world({
      "/base/inspection-reports.yaml": "rules: {figure-unused: error}\n",
      "/a/inspection-reports.yaml":
        "extends: [../base/inspection-reports.yaml]\nrules: {figure-unused: off}\n",
      "/b/inspection-reports.yaml": "extends: [../base/inspection-reports.yaml]\n",
      "/c/inspection-reports.yaml": "extends: [../a/inspection-reports.yaml, ../b/inspection-reports.yaml]\n",
    });
    expect((await of("/c/x.inspection.yaml")).settings.rules).toEqual({ "figure-unused": "off" });
    expect((await of("/c/x.inspection.yaml")).problems).toEqual([]);
  });

  it("tells what cannot be used, and counts without it", async () => {
    const files = {
      "/team/inspection-reports.yaml": `extends:
  - missing.yaml
  - ../shared
  - ../shared/notes.yaml
  - inspection-reports.yaml
  - ../shared/inspection-reports.yaml
${off("figure-unused")}`,
      "/shared/notes.yaml": "title: Notes\n",
      "/shared/inspection-reports.yaml": `extends: [../team/inspection-reports.yaml]\n${off("figure-unusd")}`,
    };
    expect(await toldIn("/team/inspection-reports.yaml", files)).toEqual([
      "2 path-unusable: “missing.yaml” is not used: there is no such file.",
      "3 path-unusable: “../shared” is not used: it is a folder.",
      "4 path-unusable: “../shared/notes.yaml” is not used: it is no configuration; call it inspection-reports.yaml, or begin it with “# inspection-reports: config”.",
      "5 path-unusable: “inspection-reports.yaml” is not used: it is this very file.",
      "6 path-unusable: “../shared/inspection-reports.yaml” has mistakes, so part of it does not count. The first stands in line 1: “../team/inspection-reports.yaml” is not used: it builds on this file in turn.",
    ]);
    const { of } = world(files);
    expect((await of("/team/a.inspection.yaml")).settings.rules).toMatchObject({ "figure-unused": "off" });
  });

  it("comes to an end however many there are", async () => {
    const chain = Array.from({ length: 40 }, (_, at) => [
      `/${at}/inspection-reports.yaml`,
      `extends: [../${at + 1}/inspection-reports.yaml]\nrules: {figure-unused: hint}\n`,
    ]);
    const { of } = world(Object.fromEntries(chain));
    const { settings, problems } = await of("/0/a.inspection.yaml");
    expect(settings.rules).toEqual({ "figure-unused": "hint" });
    expect(problems).toHaveLength(1);
  });
});

describe("a mistake in a configuration", () => {
  it("is told with what was probably meant, and the rest counts", async () => {
    const files = {
      "/inspection-reports.yaml": `rules:
  figure-unusd: off
  section-missing: of
  rating-missing: off
overides: []
rules-off: false
`,
    };
    expect(await toldIn("/inspection-reports.yaml", files)).toEqual([
      "2 property-unknown: There is no “figure-unusd” here; did you mean “figure-unused”?",
      "3 value-not-allowed: “section-missing” must be “error”, “warning”, “info”, “hint” or “off”, and not “of”; did you mean “off”?",
      "5 property-unknown: There is no “overides” here; did you mean “overrides”?",
      "6 property-unknown: There is no “rules-off” in a configuration; it can hold “extends”, “rules”, “overrides”, “frameworks”, “glossary”, “style” and “ignore”.",
    ]);
    const { of } = world(files);
    const { settings, problems } = await of("/a.inspection.yaml");
    expect(settings.rules).toMatchObject({ "rating-missing": "off" });
    expect(settings.rules).not.toHaveProperty("section-missing");
    expect(problems).toHaveLength(4);
  });

  it.each([
    ["false for off", "rules: {figure-unused: false}", "value-not-allowed"],
    ["the same rule twice", "rules: {figure-unused: off, figure-unused: hint}", "name-duplicate"],
    ["a bracket that is not closed", "ignore: [drafts", "syntax-invalid"],
    ["a pattern that leads upwards", "ignore: [../drafts]", "value-malformed"],
    ["a pattern that begins with “not”", 'ignore: ["!drafts"]', "value-malformed"],
    ["one text where a list is wanted", "ignore: drafts", "value-wrong-type"],
    ["an entry without files", "overrides: [{rules: {}}]", "property-missing"],
    ["a second part", "rules: {}\n---\nrules: {}", "path-unusable"],
    ["nothing under a name", "rules:\n", "property-missing"],
    ["a report under its name", "formatVersion: 1\nframework: hmip-pdu-2021\n", "property-unknown"],
  ])("is told: %s", async (_, text, ruleId) => {
    const told = await toldIn("/inspection-reports.yaml", { "/inspection-reports.yaml": text });
    expect(new Set(told.map((line) => line.match(/^\d+ ([a-z-]+)/)?.[1]))).toEqual(new Set([ruleId]));
    await expect(world({ "/inspection-reports.yaml": text }).of("/a.inspection.yaml")).resolves.toBeDefined();
  });

  it("is told whatever the configuration itself turns off", async () => {
    const text = "rules: {property-unknown: off, figure-unusd: off}\n";
    const { core, of } = world({ "/inspection-reports.yaml": text });
    const surroundings = await of("/inspection-reports.yaml", "config");
    const file = core.analyse("/inspection-reports.yaml", text, surroundings);
    expect(file.problems(surroundings.settings)).toHaveLength(1);
  });

  it.each(["", "# nothing yet\n", "{}\n", "rules: {}\nignore: []\n"])("is not told of %j", async (text) => {
    expect(await toldIn("/inspection-reports.yaml", { "/inspection-reports.yaml": text })).toEqual([]);
  });
});

describe("frameworks of one's own", () => {
  const files = {
    "/inspection-reports.yaml": "frameworks: [own]\n",
    "/own/a.framework.yaml": framework("house-2024"),
    "/own/b.yaml": `# inspection-reports: framework\n${framework("hmip-pdu-2021")}`,
    "/own/notes.yaml": "title: Notes\n",
    "/own/old/c.framework.yaml": framework("too-deep"),
  };
  const report = "formatVersion: 1\nframework: house-2024\n";

  it("are known beside those that come with the tool, and win over them", async () => {
    const { of, core } = world(files);
    const { frameworks, problems } = await of("/a.inspection.yaml");
    expect(problems).toEqual([]);
    expect(frameworks.ids).toEqual(["house-2024", "hmip-pdu-2021", "hmip-youth-2018"]);
    expect(frameworks.get("hmip-pdu-2021")?.title).toBe("An example");
    expect(frameworks.get("hmip-youth-2018")).toBe(core.parts.frameworks.get("hmip-youth-2018"));
    expect(frameworks.get("toString")).toBeUndefined();
  });

  it("rate a report that follows them", async () => {
    const { of, core } = world(files);
    const unknown = core.analyse("/a.inspection.yaml", report);
    expect(unknown.problems().map(({ ruleId }) => ruleId)).toContain("framework-unknown");
    const known = core.analyse("/a.inspection.yaml", report, await of("/a.inspection.yaml"));
    expect(known.problems().map(({ ruleId }) => ruleId)).not.toContain("framework-unknown");
    expect(known.documents[0]?.rated).toBeDefined();
  });

  it("come from what a configuration builds on too, and the nearest wins", async () => {
    const { of } = world({
      "/base/inspection-reports.yaml": "frameworks: [own]\n",
      "/base/own/a.framework.yaml": framework("house-2024").replace("An example", "The base"),
      "/base/own/b.framework.yaml": framework("base-2024"),
      "/team/inspection-reports.yaml": "extends: [../base/inspection-reports.yaml]\nframeworks: [../own]\n",
      "/own/a.framework.yaml": framework("house-2024"),
    });
    const { frameworks } = await of("/team/a.inspection.yaml");
    expect(frameworks.ids.slice(0, 2)).toEqual(["house-2024", "base-2024"]);
    expect(frameworks.get("house-2024")?.title).toBe("An example");
  });

  it("are not used when they have an error, which is told where the folder is named", async () => {
    const told = await toldIn("/inspection-reports.yaml", {
      "/inspection-reports.yaml": "frameworks:\n  - own\n  - missing\n  - empty\n  - twice\n",
      "/own/a.framework.yaml": framework("house-2024").replace("from: 10", "from: -1"),
      "/own/b.framework.yaml": "id: [\n",
      "/empty/notes.yaml": "title: Notes\n",
      "/twice/a.framework.yaml": framework("same"),
      "/twice/b.framework.yaml": framework("same"),
    });
    expect(told.map((line) => line.slice(0, 70))).toEqual([
      expect.stringMatching(/^2 path-unusable: The framework “a.framework.yaml” is not used: /),
      expect.stringMatching(/^2 path-unusable: The framework “b.framework.yaml” is not used: /),
      expect.stringMatching(/^3 path-unusable: “missing” is not used: there is no such folder/),
      expect.stringMatching(/^4 path-unusable: There is no framework in “empty”/),
      expect.stringMatching(/^5 path-unusable: Two frameworks in this folder have the id “same”/),
    ]);
  });
});

describe("words of the house", () => {
  it("need no entry in a report’s glossary", async () => {
    const text = `formatVersion: 1
framework: hmip-pdu-2021
background: |
  The YOS and the HMPPS agreed.
glossary:
  PDU: Probation Delivery Unit
`;
    const words = async (config: string) => {
      const { of, core } = world({ "/inspection-reports.yaml": config });
      const file = core.analyse("/a.inspection.yaml", text, await of("/a.inspection.yaml"));
      const found = file.problems().filter(({ ruleId }) => ruleId === "glossary-word-undefined");
      return found.map(({ data }) => data?.acronym);
    };
    expect(await words("")).toEqual(["YOS", "HMPPS"]);
    expect(await words("glossary: [HMPPS]\n")).toEqual(["YOS"]);
  });
});

describe("nothing is looked at twice", () => {
  const files = {
    "/team/inspection-reports.yaml": "extends: [../base/inspection-reports.yaml]\nframeworks: [own]\n",
    "/base/inspection-reports.yaml": off("figure-unused"),
    "/team/own/a.framework.yaml": framework("house-2024"),
  };

  it("until a file changes that matters", async () => {
    const { of, host, configurations, files: changing } = world(files);
    const before = await of("/team/a.inspection.yaml");
    const looks = host.asked.length;
    expect(await of("/team/a.inspection.yaml")).toBe(before);
    await of("/team/b.inspection.yaml");
    expect(host.asked).toHaveLength(looks);

    expect(configurations.forget("/team/a.inspection.yaml")).toBe(false);
    expect(await of("/team/a.inspection.yaml")).toBe(before);

    changing.set("/base/inspection-reports.yaml", off("section-missing"));
    expect(configurations.forget("/base/inspection-reports.yaml")).toBe(true);
    expect((await of("/team/a.inspection.yaml")).settings.rules).toEqual({ "section-missing": "off" });
  });

  it.each([
    ["a configuration that is new", "/team/north/inspection-reports.yaml"],
    ["a framework that is new", "/team/own/b.yaml"],
    ["a framework", "/team/own/a.framework.yaml"],
  ])("and this matters: %s", async (_, path) => {
    const { of, configurations } = world(files);
    await of("/team/north/a.inspection.yaml");
    expect(configurations.forget(path)).toBe(true);
  });

  it("and what is being loaded is not kept when it changes meanwhile", async () => {
    const { of, configurations, files: changing } = world(files);
    const early = of("/team/a.inspection.yaml");
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
    changing.set("/base/inspection-reports.yaml", off("section-missing"));
    configurations.forget("/base/inspection-reports.yaml");
    await early;
    expect((await of("/team/a.inspection.yaml")).settings.rules).toEqual({ "section-missing": "off" });
  });
});

describe("an analysis is kept for its surroundings", () => {
  it("and made anew in others", async () => {
    const { of, core } = world({ "/team/inspection-reports.yaml": "" });
    const kind: DocumentKind = "report";
    const surroundings = await of("/team/a.inspection.yaml", kind);
    const file = core.analyse("/team/a.inspection.yaml", "title: A\n", surroundings);
    expect(core.analyse("/team/a.inspection.yaml", "title: A\n", surroundings)).toBe(file);
    expect(core.analyse("/team/a.inspection.yaml", "title: A\n")).not.toBe(file);
  });
});
