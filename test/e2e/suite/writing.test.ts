/** Pasting and Enter. Most of all: no Enter is lost, and no letter changes places with one. */
import { assert } from "chai";
import { commands, env, Selection, type TextEditor } from "vscode";
import { itOnScreen, press, typeText } from "./screen.ts";
import { closeEditors, openText, problemsOf, until } from "./support.ts";

const report = [
  "formatVersion: 1",
  "status: draft",
  "framework: hmip-pdu-2021",
  "strengths:",
  "  - finding: |",
  "      Staff know the people they work with.",
  "",
].join("\n");

/** Opens the report with the cursor at its end, once the server has read it. */
async function openReport(text = report): Promise<TextEditor> {
  const editor = await openText("inspection-report", text);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
  await problemsOf(editor.document.uri, () => true);
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  return editor;
}

describe("Writing", () => {
  afterEach(closeEditors);

  it("Enter as a command adds at least a line", async () => {
    const editor = await openReport();
    const lines = editor.document.lineCount;
    await commands.executeCommand("inspectionReports.enter");
    assert.isAbove(editor.document.lineCount, lines);
  });

  it("every Enter counts when several come at once", async () => {
    const editor = await openReport();
    const lines = editor.document.lineCount;
    const presses = Array.from({ length: 5 }, () => commands.executeCommand("inspectionReports.enter"));
    await Promise.all(presses);
    await until("five lines more", () => editor.document.lineCount >= lines + 5);
  });

  it("what is typed right after Enter stands after the new line", async () => {
    const editor = await openReport();
    const pressed = commands.executeCommand("inspectionReports.enter");
    await commands.executeCommand("type", { text: "abc" });
    await pressed;
    const written = editor.document.getText().slice(report.length);
    assert.match(written, /^\s*\n[^\n]*abc/);
  });

  it("a selection, a second cursor and a line with words leave Enter to the editor", async () => {
    const editor = await openReport();
    const end = editor.document.lineAt(5).range.end;
    editor.selection = new Selection(end, end);
    await commands.executeCommand("inspectionReports.enter");
    await until("a new line", () => editor.document.lineCount === 8);
    assert.equal(editor.document.lineAt(5).text, "      Staff know the people they work with.");
  });

  itOnScreen("fast typing over an empty line keeps its order", async () => {
    const editor = await openReport();
    await press("Enter");
    await typeText("one");
    await press("Enter");
    await press("Enter");
    await typeText("two");
    await press("Enter");
    await typeText("three");
    await until("all of it", () => editor.document.getText().endsWith("three"));
    const words = editor.document
      .getText()
      .slice(report.length)
      .match(/one|two|three/g);
    assert.deepEqual(words, ["one", "two", "three"]);
    const between = /one([\s\S]*)two([\s\S]*)three$/.exec(editor.document.getText());
    assert.isAtLeast(between?.[1]?.split("\n").length ?? 0, 3);
    assert.isAtLeast(between?.[2]?.split("\n").length ?? 0, 2);
  });

  it("paste as findings falls back to a plain paste", async () => {
    const editor = await openReport();
    await env.clipboard.writeText("plain");
    await commands.executeCommand("inspectionReports.pasteFindings");
    await until("the text", () => editor.document.getText().includes("plain"));
  });
});
