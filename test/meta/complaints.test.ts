/**
 * What users of other YAML tools complain of, and what holds here instead: one test for each complaint. What is
 * measured and not tested (how long an answer takes) stands in `test/benchmark`.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CompletionList, TextEdit } from "vscode-languageserver-protocol";
import { findingRecord } from "../../core/src/analysis/finding-record.ts";
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import type { FeatureContext } from "../../core/src/features/feature.ts";
import { features } from "../../core/src/features/index.gen.ts";
import { applyFixes } from "../../core/src/index.ts";
import { RefusedRequest } from "../../core/src/problem.ts";
import { type PreviewUpdate, requests } from "../../core/src/protocol.ts";
import { testCore } from "../support/core.ts";

const uri = "file:///reports/report.inspection.yaml";
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

describe("“every feature parses again, and a long file freezes the window”", () => {
  it("all requests about one version of a file share one parse", () => {
    const core = testCore();
    const first = core.analyse(uri, example);
    expect(core.analyse(uri, example)).toBe(first);
    expect(core.analyse(uri, example).documents[0]?.tree).toBe(first.documents[0]?.tree);
    expect(core.analyse(uri, `${example}\n`)).not.toBe(first);
  });

  it("a report of 20,000 lines is answered by every feature", () => {
    const paragraph = `  ${"Words that fill a line of a long report. ".repeat(3)}\n`;
    const long = example.replace("\nabout: |\n", `\nabout: |\n${paragraph.repeat(20_000)}`);
    expect(long.split("\n").length).toBeGreaterThan(20_000);
    const context = contextOf(long);
    for (const { scope, method } of features)
      if (scope === "document") expect(answerTo(method, context)).toBeDefined();
  });
});

describe("“one mistake underlines the rest of the file, and conflict markers eat the memory”", () => {
  it("a mistake is underlined where it stands", () => {
    const problems = problemsOf(
      'formatVersion: 1\nframework: hmip-pdu-2021\nlead: "Ann\nsubject:\n  name: North\n',
    );
    const [syntax] = problems.filter(
      ({ ruleId }) => ruleId === "syntax-invalid" || ruleId === "prose-quote-ends",
    );
    expect(syntax && syntax.range.end.line - syntax.range.start.line).toBe(0);
  });

  it("a file in conflict has one problem", () => {
    const text = `${example.slice(0, 400)}\n<<<<<<< HEAD\nlead: A\n=======\nlead: B\n>>>>>>> other\n${example.slice(400)}`;
    expect(problemsOf(text).map(({ ruleId }) => ruleId)).toEqual(["file-in-conflict"]);
  });
});

describe("“it says ‘matches multiple schemas’ and marks the parent”", () => {
  it("a misspelt name is marked itself, with the name that is meant", () => {
    const text = "formatVersion: 1\nframework: hmip-pdu-2021\nsubject:\n  nmae: North\n";
    const [problem] = problemsOf(text).filter(({ ruleId }) => ruleId === "property-unknown");
    expect(problem?.range).toEqual({ start: { line: 3, character: 2 }, end: { line: 3, character: 6 } });
    expect(problem?.message).toMatch(/did you mean “name”/);
  });
});

describe("“the formatter re-wraps prose”", () => {
  it("no text of the example changes when it is formatted", () => {
    const messy = example.replaceAll(/^( +)standard:/gm, "$1standard:   ");
    const edits = ask<TextEdit[]>("textDocument/formatting", contextOf(messy), params);
    const { text } = applyFixes(
      messy,
      edits.map((edit) => ({ title: "", safe: true, edits: [edit] })),
    );
    expect(textsOf(text)).toEqual(textsOf(example));
  });
});

describe("“editor and CI disagree”", () => {
  const files = readdirSync("examples").filter((name) => name.endsWith(".yaml"));
  it.each(files)("%s gives the same bytes in both", (name) => {
    const text = readFileSync(join("examples", name), "utf8");
    const inEditor = ask("inspectionReports/findings", contextOf(text), { file: name });
    const onCommandLine = testCore()
      .analyse(name, text)
      .problems()
      .map((problem) => findingRecord(name, problem));
    expect(JSON.stringify(inEditor)).toBe(JSON.stringify(onCommandLine));
  });
});

describe("“nothing matched, and CI was green for months”", () => {
  it("finding no file is an exit code of 2", () => {
    expect(readFileSync("test/cli/check-finds-no-file.scenario", "utf8")).toMatch(/==== exit code\n2\n/);
  });
});

describe("“a false alarm that cannot be silenced”", () => {
  it("every problem in the example with mistakes can be silenced by a comment, and then by nothing else", () => {
    const text = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
    const ids = new Set(problemsOf(text).map(({ ruleId }) => ruleId));
    const comments = [...ids].map((id) => `# inspection-reports-disable-file ${id} -- tried out here\n`);
    const left = problemsOf(comments.join("") + text).filter(({ suppressed }) => !suppressed);
    expect(left.map(({ ruleId }) => ruleId)).toEqual([]);
  });
});

describe("“the preview jumps, loses its place or a click after a refresh, and needs a server on a port”", () => {
  // In a real browser, through 500 edits: test/preview/many-edits.test.ts.
  it("a letter typed changes one block of the page, and nothing is loaded again", () => {
    const first = previewOf(example, undefined);
    const second = previewOf(example.replace("Court work stood out", "Court work stood outs"), first.page);
    expect({ from: second?.from, changed: second?.changed.map(({ id }) => id) }).toEqual({
      from: first.page,
      changed: ["foreword"],
    });
    expect(second.splice).toMatchObject({ remove: 0, insert: [] });
  });

  it("the editor's preview opens no port", () => {
    const sources = [...sourcesIn("client"), ...sourcesIn("server")];
    expect(
      sources.filter((path) => /createServer\(|\.listen\(\{|\.listen\(\d/.test(readFileSync(path, "utf8"))),
    ).toEqual([]);
  });
});

describe("“telemetry prompts, schemas fetched from the network”", () => {
  const reaching =
    /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|createTelemetryLogger)\s*\(|import (?!type\b)[^;]*from "node:(?:http|https|net|tls|dgram|dns)"/;
  const rooms = ["core/src", "host", "documents", "server", "client", "preview", "cli"];

  it("no source of ours can reach a network; only `preview` of the command line serves a page, to this machine alone", () => {
    const sources = rooms.flatMap((room) => sourcesIn(room));
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.filter((path) => reaching.test(readFileSync(path, "utf8")));
    expect(found).toEqual(["preview/server-transport.ts", "cli/preview/preview-server.ts"]);
    expect(readFileSync("cli/preview/preview-server.ts", "utf8")).toContain('const here = "127.0.0.1";');
    expect(readFileSync("preview/server-transport.ts", "utf8")).not.toMatch(/https?:\/\//);
  });
});

describe("“completions insert wrong indentation”", () => {
  it.each([2, 4])("a standard is written where it belongs, at %i spaces a level", (tabSize) => {
    const pad = (level: number) => " ".repeat(level * tabSize);
    const text = `formatVersion: 1\nframework: hmip-pdu-2021\ndomains:\n${pad(1)}- domain: 1 Organisational delivery\n${pad(1)}  standards:\n${pad(1)}  ${pad(1)}- `;
    const position = { line: 5, character: text.split("\n")[5]?.length ?? 0 };
    const { items } = ask<CompletionList>("textDocument/completion", contextOf(text), {
      ...params,
      position,
    });
    const item = items.find(({ label }) => label.startsWith("1.1 Leadership"));
    if (!item?.textEdit || !("range" in item.textEdit)) throw new Error("1.1 Leadership is not offered.");
    const { range, newText } = item.textEdit;
    const plain = newText.replaceAll(/\$\{\d+:?([^}]*)\}|\$\d+/g, "$1");
    const whole = applyFixes(text, [{ title: "", safe: true, edits: [{ range, newText: plain }] }]).text;
    const serious = problemsOf(whole).filter(({ ruleId }) =>
      /syntax|property-unknown|indentation/.test(ruleId),
    );
    expect(serious.map(({ message }) => message)).toEqual([]);
    expect(
      testCore().analyse(uri, whole).documents[0]?.report?.domains[0]?.standards[0]?.standard?.text,
    ).toBe("1.1 Leadership");
  });
});

describe("“the extension is disabled in a restricted workspace, and not there on the web”", () => {
  it("the manifest declares both, and has an entry for each", () => {
    const { capabilities, main, browser } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
    expect([main, browser]).toEqual(["./dist/client.cjs", "./dist/client.browser.cjs"]);
  });
});

const position = { line: 20, character: 4 };
const params = {
  textDocument: { uri },
  position,
  positions: [position],
  range: { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } },
  context: { diagnostics: [], includeDeclaration: true },
  options: { tabSize: 2, insertSpaces: true },
  newName: "new-name",
  text: "",
  file: "report",
};

function contextOf(text: string): FeatureContext {
  const core = testCore();
  return {
    file: core.analyse(uri, text),
    parts: core.parts,
    settings: { inlayHints: { bands: true, counts: true, scores: true }, tabSize: 2, rulePages: "x:{rule}" },
    pages: new PreviewPages(),
    analyseText: (changed) => core.analyseOnce(uri, changed),
  };
}

/** The answer, or the sentence with which there is none. */
function answerTo(method: string, context: FeatureContext): unknown {
  try {
    return ask(method, context, params);
  } catch (thrown) {
    if (thrown instanceof RefusedRequest) return thrown.message;
    throw thrown;
  }
}

function ask<Result>(method: string, context: FeatureContext, given: object): Result {
  const feature = features.find((candidate) => candidate.method === method);
  if (feature?.scope !== "document") throw new Error(`No feature answers ${method}.`);
  return feature.run(context, given as never) as Result;
}

const pages = new PreviewPages();

function previewOf(text: string, known: number | undefined): PreviewUpdate {
  return ask<PreviewUpdate>(requests.preview, { ...contextOf(text), pages }, { ...params, known });
}

function problemsOf(text: string) {
  return testCore().analyse(uri, text).problems();
}

function textsOf(text: string): string[] {
  const { documents } = testCore().analyse(uri, text);
  return documents.flatMap(({ report }) => report?.prose.map(({ value }) => value?.text ?? "") ?? []);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.includes(".gen."))
    .map((name) => join(folder, name));
}
