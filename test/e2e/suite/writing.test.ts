/** Pasting and Enter. Most of all: no Enter is lost, and no letter changes places with one. */
import { assert } from "chai";
import * as vscode from "vscode";
import { commands, env, Selection, type TextEditor } from "vscode";
import { itOnScreen, press, typeText } from "./screen.ts";
import { closeEditors, openText, problemsOf, until } from "./support.ts";

const report = [
  "formatVersion: 1",
  "status: draft",
  "framework: hmip-pdu-2021",
  "domains:",
  "  - domain: 1 Organisational delivery",
  "    sections:",
  "      - title: Diversity and inclusion",
  "        strengths:",
  "          - |",
  "            Staff know the people they work with.",
  // As the editor leaves it after an Enter.
  "            ",
].join("\n");

/** What takes the place of the spaces of the last line. */
const nextFinding = "          - |\n            ";

const sentenceEnd = report.lastIndexOf("\n") + 1;
const nothing = report.slice(sentenceEnd);

/** Opens the report with the cursor at its end, once the server has read it. */
async function openReport(text = report): Promise<TextEditor> {
  const editor = await openText("inspection-report", text);
  await problemsOf(editor.document.uri);
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
  return editor;
}

/** What stands behind the sentence that the report was opened with. */
function written({ document }: TextEditor): string {
  return document.getText().slice(sentenceEnd);
}

const enter = () => commands.executeCommand("inspectionReports.enter");

describe("Writing with Enter", () => {
  afterEach(closeEditors);

  it("begins the next finding on the empty line below one, and one undo takes it back", async () => {
    const editor = await openReport();
    await enter();
    assert.equal(written(editor), nextFinding);
    assert.deepEqual(editor.selection.active, editor.document.positionAt(sentenceEnd + nextFinding.length));
    await commands.executeCommand("undo");
    assert.equal(written(editor), nothing);
  });

  it("counts each time when it comes many times at once", async () => {
    const editor = await openReport();
    await Promise.all(Array.from({ length: 5 }, enter));
    await until("five lines more", () => written(editor).split("\n").length > 5);
  });

  it("stands before what is typed right after it", async () => {
    const editor = await openReport();
    const pressed = enter();
    await commands.executeCommand("type", { text: "abc" });
    await pressed;
    assert.match(written(editor), /\n[^\n]*abc$/);
  });

  it("is the editor's own at the end of a sentence", async () => {
    const editor = await openReport();
    const end = editor.document.lineAt(9).range.end;
    editor.selection = new Selection(end, end);
    await enter();
    await until("a new line", () => editor.document.lineCount === report.split("\n").length + 1);
    assert.equal(editor.document.lineAt(9).text.trim(), "Staff know the people they work with.");
    assert.equal(editor.document.lineAt(10).text.trim(), "");
  });

  itOnScreen("keeps the order of fast typing", async () => {
    const editor = await openReport();
    await press("Enter");
    await typeText("one");
    await press("Enter");
    await press("Enter");
    await typeText("two");
    await press("Enter");
    await typeText("three");
    await until("all of it", () => editor.document.getText().endsWith("three"));
    const words = written(editor).match(/one|two|three/g);
    assert.deepEqual(words, ["one", "two", "three"]);
    const [, afterOne = "", afterTwo = ""] = /one([\s\S]*)two([\s\S]*)three$/.exec(written(editor)) ?? [];
    assert.isAtLeast(afterOne.split("\n").length, 3);
    assert.isAtLeast(afterTwo.split("\n").length, 2);
  });

  itOnScreen("is taken as a key, too", async () => {
    const editor = await openReport();
    // The editor is told a moment later that Enter helps here; before that, it is its own.
    await until("the next finding", async () => {
      await press("Enter");
      await until("an Enter", () => written(editor) !== nothing);
      if (written(editor).includes("- |")) return true;
      await commands.executeCommand("undo");
      return false;
    });
  });
});

describe("Writing by pasting bullets", () => {
  const bullets = "• Calls are answered.\n• Letters are short.\n";
  const asFindings = /- \|\n +Calls are answered\.\n+ +- \|\n +Letters are short\./;
  /** The cursor stands where the dashes are: inside the block, bullets are a list of that finding. */
  const belowFinding = report.replace(/ {2}$/, "");

  afterEach(closeEditors);

  it("makes findings of them by command, and one undo takes it back", async () => {
    const editor = await openReport(belowFinding);
    await env.clipboard.writeText(bullets);
    await commands.executeCommand("inspectionReports.pasteFindings");
    assert.match(written(editor), asFindings);
    await commands.executeCommand("undo");
    assert.equal(written(editor), "          ");
  });

  it("pastes what cannot become findings as it is", async () => {
    const editor = await openReport(belowFinding);
    const place = editor.document.positionAt(report.indexOf("the people"));
    editor.selection = new Selection(place, place);
    await env.clipboard.writeText("all ");
    await commands.executeCommand("inspectionReports.pasteFindings");
    await until("the text", () => editor.document.getText().includes("know all the people"));
  });

  itOnScreen("makes findings of them by the usual key, and the cursor follows", async () => {
    // Tests have a clipboard of their own; only what is copied by a key is there for a key.
    const source = await openText("plaintext", bullets);
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await press("Control+a");
    await until("the selection", () => !source.selection.isEmpty);
    await press("Control+c");
    const editor = await openReport(belowFinding);
    await press("Control+v");
    await until("the paste", () => written(editor) !== "          ");
    if (!canExtensionsPaste()) return;
    assert.match(written(editor), asFindings);
    const { line } = editor.selection.active;
    assert.include(
      editor.document
        .getText()
        .split("\n")
        .slice(0, line + 1)
        .join("\n"),
      "Letters are short.",
    );
    await commands.executeCommand("undo");
    assert.equal(written(editor), "          ");
  });
});

function canExtensionsPaste(): boolean {
  return "DocumentPasteEdit" in vscode;
}
