/** What surrounds a file: the nearest configuration above it, the settings of the editor, several folders at once. */
import { afterEach, describe, expect, it } from "vitest";
import { type EditorOptions, pullingEditor, TestEditor } from "../support/editor.ts";

const folder = "memfs:/north";
const uri = `${folder}/reports/report.inspection.yaml`;
const config = `${folder}/inspection-reports.yaml`;
const text = "formatVersion: 1\nframework: hmip-pdu-2027\n";

const running: TestEditor[] = [];
afterEach(() => Promise.all(running.splice(0).map((editor) => editor.stop())));

async function start(options: EditorOptions): Promise<TestEditor> {
  const editor = await TestEditor.start({ capabilities: pullingEditor, ...options });
  running.push(editor);
  return editor;
}

const rulesIn = async (editor: TestEditor, address = uri) =>
  (await editor.problems(address)).map(({ code, severity }) => `${code} ${severity}`);

describe("a configuration", () => {
  it("holds for the files below it, read through the editor where there is no disk", async () => {
    const editor = await start({ files: { [config]: "rules:\n  framework-unknown: info\n" } });
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 3"]);
  });

  it("does not hold for files beside it", async () => {
    const editor = await start({ files: { [config]: "rules:\n  framework-unknown: info\n" } });
    const elsewhere = "memfs:/south/report.inspection.yaml";
    await editor.open(elsewhere, text);
    expect(await rulesIn(editor, elsewhere)).toEqual(["framework-unknown 1"]);
  });

  it("counts anew when it changes on the disk, and the editor is told to ask again", async () => {
    const files: Record<string, string> = {};
    const editor = await start({ files });
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 1"]);
    files[config] = "rules:\n  framework-unknown: off\n";
    await editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 1 }] });
    await editor.until(() => editor.asked.includes("workspace/diagnostic/refresh"));
    expect(await rulesIn(editor)).toEqual([]);
  });

  it("counts as it stands in the editor while it is open there", async () => {
    const editor = await start({ files: { [config]: "" } });
    await editor.open(config, "rules:\n  framework-unknown: warning\n");
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 2"]);
    await editor.change(config, [{ text: "rules:\n  framework-unknown: info\n" }]);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 3"]);
  });

  it("is checked itself", async () => {
    const editor = await start({ files: { [config]: "" } });
    await editor.open(config, "rules:\n  framework-unknwon: info\n");
    const [problem] = await editor.problems(config);
    expect(problem?.message).toContain("framework-unknown");
  });

  it("with mistakes stops nothing", async () => {
    const editor = await start({ files: { [config]: "rules: [\n" } });
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 1"]);
  });
});

describe("the settings of the editor", () => {
  it("win over the configuration", async () => {
    const settings = () => ({ rules: { "framework-unknown": "hint" } });
    const editor = await start({ settings, files: { [config]: "rules:\n  framework-unknown: info\n" } });
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 4"]);
  });

  it("are asked for once, and again when the editor says that they changed", async () => {
    let level = "info";
    const editor = await start({ settings: () => ({ rules: { "framework-unknown": level } }) });
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 3"]);
    level = "warning";
    expect(await rulesIn(editor)).toEqual(["framework-unknown 3"]);
    await editor.notify("workspace/didChangeConfiguration", { settings: null });
    expect(await rulesIn(editor)).toEqual(["framework-unknown 2"]);
  });

  it("that make no sense are passed over", async () => {
    const editor = await start({
      settings: () => ({ rules: { "framework-unknown": "loud" }, inlayHints: 7 }),
    });
    await editor.open(uri, text);
    expect(await rulesIn(editor)).toEqual(["framework-unknown 1"]);
  });
});

describe("the whole workspace", () => {
  const files = { [uri]: text, "memfs:/south/b.inspection.yaml": text, "memfs:/south/notes.yaml": "a: b\n" };

  it("is checked when the command asks for it; files that are open are left to their editor", async () => {
    const editor = await start({ files });
    await editor.open(uri, text);
    expect(await editor.request("inspectionReports/checkWorkspace", {})).toBe(3);
    expect(editor.published.map((sent) => [sent.uri, sent.diagnostics.map(({ code }) => code)])).toEqual([
      ["memfs:/south/b.inspection.yaml", ["framework-unknown"]],
    ]);
  });

  it("hands a file over when it is opened", async () => {
    const editor = await start({ files });
    await editor.request("inspectionReports/checkWorkspace", {});
    await editor.open(uri, text);
    await editor.until(() => editor.published.length === 3);
    expect(editor.published.at(-1)).toEqual({ uri, diagnostics: [] });
    expect(await rulesIn(editor)).toEqual(["framework-unknown 1"]);
  });

  it("is checked at the start when the setting says so", async () => {
    const editor = await start({ files, settings: () => ({ check: "workspace" }) });
    await editor.until(() => editor.published.length === 2);
    expect(editor.published.map((sent) => sent.uri).sort()).toEqual([
      "memfs:/north/reports/report.inspection.yaml",
      "memfs:/south/b.inspection.yaml",
    ]);
  });
});
