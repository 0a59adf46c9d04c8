/** Problems on their way to the editor: asked for or sent, for the newest version, and gone when the file is closed. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { testCore } from "../support/core.ts";
import { type EditorOptions, pullingEditor, TestEditor } from "../support/editor.ts";

const uri = "file:///reports/report.inspection.yaml";
const wrong = "formatVersion: 1\nframework: hmip-pdu-2027\n";
const right = "formatVersion: 1\nframework: hmip-pdu-2021\n";

const running: TestEditor[] = [];
afterEach(() => Promise.all(running.splice(0).map((editor) => editor.stop())));

async function start(options: EditorOptions): Promise<TestEditor> {
  const editor = await TestEditor.start(options);
  running.push(editor);
  return editor;
}

describe("an editor that asks for problems", () => {
  it("gets those of the open file, and nothing is sent unasked", async () => {
    const editor = await start({ capabilities: pullingEditor });
    await editor.open(uri, wrong);
    expect((await editor.problems(uri)).map(({ code }) => code)).toEqual(["framework-unknown"]);
    expect(editor.published).toEqual([]);
  });

  it("gets the problems of the text as it is after its edits", async () => {
    const editor = await start({ capabilities: pullingEditor });
    await editor.open(uri, wrong);
    const range = { start: { line: 1, character: 22 }, end: { line: 1, character: 24 } };
    await editor.change(uri, [{ range, text: "21" }]);
    const left = (await editor.problems(uri)).filter(({ severity }) => severity === 1);
    expect(left).toEqual([]);
  });

  it("is told to ask again after a pause when a sentence was being typed", async () => {
    const editor = await start({ capabilities: pullingEditor });
    const text = `${right}background: |\n  It quotes {{nothing}}`;
    await editor.open(uri, text.slice(0, -1));
    const end = { line: 3, character: 21 };
    await editor.change(uri, [{ range: { start: end, end }, text: "}" }]);
    expect((await editor.problems(uri)).map(({ code }) => code)).not.toContain("figure-id-unknown");
    editor.passTime();
    await editor.until(() => editor.asked.includes("workspace/diagnostic/refresh"));
    expect((await editor.problems(uri)).map(({ code }) => code)).toContain("figure-id-unknown");
  });
});

describe("a writer who wants problems on saving", () => {
  it("is shown nothing by a pause, and the whole sentence after saving", async () => {
    const editor = await start({ capabilities: pullingEditor, settings: () => ({ run: "onSave" }) });
    await editor.open(uri, `${right}background: |\n  It quotes {{nothing}`);
    const end = { line: 3, character: 21 };
    await editor.change(uri, [{ range: { start: end, end }, text: "}" }]);
    await editor.problems(uri);
    editor.passTime();
    // Whatever the pause sent stands before this answer.
    await editor.request("inspectionReports/rules", {});
    expect(editor.asked).not.toContain("workspace/diagnostic/refresh");
    await editor.notify("textDocument/didSave", { textDocument: { uri } });
    expect((await editor.problems(uri)).map(({ code }) => code)).toContain("figure-id-unknown");
  });
});

describe("an editor that only listens", () => {
  it("is sent the problems of a file when it is opened, with the file's version", async () => {
    const editor = await start({});
    await editor.open(uri, wrong);
    await settled(editor, 1);
    expect(editor.published[0]).toMatchObject({
      uri,
      version: 1,
      diagnostics: [{ code: "framework-unknown" }],
    });
    expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });

  it("is sent them again once for several edits, for the last version", async () => {
    const editor = await start({});
    await editor.open(uri, right);
    await settled(editor, 1);
    for (const text of ["a", "b", wrong]) await editor.change(uri, [{ text }]);
    await settled(editor, 2);
    expect(editor.published.map(({ version }) => version)).toEqual([1, 4]);
    expect(editor.published.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(["framework-unknown"]);
  });

  it("is sent an empty list when the file is closed", async () => {
    const editor = await start({});
    await editor.open(uri, wrong);
    await settled(editor, 1);
    await editor.close(uri);
    await editor.until(() => editor.published.length > 1);
    expect(editor.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });
});

describe("editor and command line", () => {
  const files = ["examples/with-mistakes", "examples/south-tyneside-and-gateshead"];
  it.each(files)("find the same in %s", async (name) => {
    const text = readFileSync(`${name}.inspection.yaml`, "utf8");
    const editor = await start({ capabilities: pullingEditor });
    await editor.open(uri, text);
    const found = await editor.request("inspectionReports/findings", {
      textDocument: { uri },
      file: "x.yaml",
    });
    const { findingRecord } = await import("../../core/src/analysis/finding-record.ts");
    const expected = testCore()
      .analyse(uri, text)
      .problems()
      .map((problem) => findingRecord("x.yaml", problem));
    expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
  });
});

/** Lets time pass until the server has sent problems so many times. */
async function settled(editor: TestEditor, times: number): Promise<void> {
  // Whatever was sent before is read first, so that the timers it sets are there.
  while (editor.published.length < times) {
    await editor.request("inspectionReports/rules", {});
    editor.passTime();
  }
}
