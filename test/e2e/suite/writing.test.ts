/** Pasting and Enter. Most of all: no Enter is lost, and no letter changes places with one. */
import { assert } from "chai";
import * as vscode from "vscode";
import { commands, env, Position, Selection, type TextEditor, window } from "vscode";
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
  await moveTo(editor, editor.document.lineAt(editor.document.lineCount - 1).range.end);
  return editor;
}

/** Moves the cursor, and waits until the window has moved it: a key comes to the window, not to the tests. */
async function moveTo(editor: TextEditor, place: Position): Promise<void> {
  const moved = new Promise<void>((resolve) => {
    const listener = window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
      if (!selection?.active.isEqual(place)) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selection = new Selection(place, place);
  await moved;
}

/** What stands behind the sentence that the report was opened with. */
function written({ document }: TextEditor): string {
  return document.getText().slice(sentenceEnd);
}

const enter = () => commands.executeCommand("type", { text: "\n" });

describe("Writing with Enter", () => {
  beforeEach(closeEditors);
  after(closeEditors);

  it("begins the next finding on the empty line below one; undo leaves a plain new line", async () => {
    const editor = await openReport();
    await enter();
    await until("the next finding", () => written(editor) === nextFinding);
    const end = editor.document.positionAt(sentenceEnd + nextFinding.length);
    await until("the cursor to follow", () => editor.selection.active.isEqual(end));
    await commands.executeCommand("undo");
    assert.match(written(editor), /^ *\n *$/);
    await commands.executeCommand("undo");
    assert.equal(written(editor), nothing);
  });

  it("begins a block behind a name that waits for text", async () => {
    const editor = await openReport("formatVersion: 1\nframework: hmip-pdu-2021\nbackground:");
    await enter();
    await until("the block", () => editor.document.getText().endsWith("\nbackground: |\n  "));
    await until("the cursor to follow", () => editor.selection.active.isEqual(new Position(3, 2)));
  });

  it("is plain behind a name that waits for something else", async () => {
    const editor = await openReport("formatVersion: 1\nframework: hmip-pdu-2021\nsubject:");
    await enter();
    await commands.executeCommand("type", { text: "name: A" });
    await until("what was typed", () => /\nsubject:\n *name: A$/.test(editor.document.getText()));
  });

  it("stands before what is typed right after it, whether the answer comes before that or after it", async () => {
    const editor = await openReport();
    await enter();
    await commands.executeCommand("type", { text: "abc" });
    await answered(editor);
    assert.match(written(editor), /^ *(?:\n *|- \|\n *)abc$/);
  });

  it("is the editor's own at the end of a sentence", async () => {
    const editor = await openReport();
    await moveTo(editor, editor.document.lineAt(9).range.end);
    await enter();
    await answered(editor);
    assert.match(editor.document.getText(), /people they work with\.\n *\n *$/);
  });

  itOnScreen("keeps every key and their order, however fast they come", async () => {
    const editor = await openReport();
    await press("Enter");
    await typeText("one");
    await press("Enter");
    await press("Enter");
    await typeText("two");
    await press("Enter");
    await typeText("three");
    await until("all of it", () => editor.document.getText().endsWith("three"));
    assert.match(written(editor), /^ *(?:\n *|- \|\n *)one\n *(?:\n *|- \|\n *)two\n *three$/);
  });
});

/** Waits until the server has answered what it was asked before: it answers in order. */
async function answered({ document }: TextEditor): Promise<void> {
  await commands.executeCommand("vscode.executeHoverProvider", document.uri, new Position(0, 0));
}

describe("Writing by pasting bullets", () => {
  const bullets = "• Calls are answered.\n• Letters are short.\n";
  const asFindings = /- \|\n +Calls are answered\.\n+ +- \|\n +Letters are short\./;
  /** The cursor stands where the dashes are: inside the block, bullets are a list of that finding. */
  const belowFinding = report.replace(/ {2}$/, "");

  beforeEach(closeEditors);
  after(closeEditors);

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
    await moveTo(editor, editor.document.positionAt(report.indexOf("the people")));
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
  const { DocumentDropOrPasteEditKind } = vscode as { DocumentDropOrPasteEditKind?: { Text?: unknown } };
  return DocumentDropOrPasteEditKind?.Text !== undefined;
}
