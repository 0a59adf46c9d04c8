/** The live preview: beside the editor, alive with every letter, and a way back to each place of the report. */
import { assert } from "chai";
import {
  commands,
  type Position,
  Range,
  type Tab,
  TabInputWebview,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import {
  click,
  count,
  hover,
  itOnScreen,
  press,
  screenshot,
  scroll,
  seen,
  texts,
  typeText,
} from "./screen.ts";
import { closeEditors, openFile, openText, setTheme, until, workspaceFile } from "./support.ts";

const example = "examples/south-tyneside-and-gateshead.inspection.yaml";
/** A heading in the middle of the example, and what it is written from. */
const assessment = "h3:has-text('2.2. Assessment')";
const practice = "practice.inspection.yaml";

async function run(name: string, ...given: unknown[]): Promise<unknown> {
  return await commands.executeCommand(`inspectionReports.${name}`, ...given);
}

describe("The preview", () => {
  beforeEach(async () => {
    await closeEditors();
    await commands.executeCommand("workbench.action.closePanel");
  });
  after(closeEditors);

  it("opens beside the editor, in which the writer stays", async () => {
    const editor = await openFile(example);
    await run("openPreviewToSide");
    await until("its title", () => labels().includes("Preview south-tyneside-and-gateshead"));
    assert.equal(previewTab()?.group.viewColumn, ViewColumn.Two);
    assert.equal(window.activeTextEditor, editor);
  });

  it("opens in the place of the editor when that is wanted, also for a file that is not open", async () => {
    await run("openPreview", workspaceFile(example));
    const tab = await until("the preview", previewTab);
    assert.equal(tab.group.viewColumn, ViewColumn.One);
    assert.isTrue(tab.isActive);
  });

  it("follows the report in front, in one panel", async () => {
    await openFile(example);
    await run("openPreviewToSide");
    await until("the preview", () => labels().includes("Preview south-tyneside-and-gateshead"));
    await window.showTextDocument(await workspace.openTextDocument(workspaceFile(practice)), ViewColumn.One);
    await until("the other report", () => labels().includes("Preview practice"));
    await run("openPreviewToSide");
    assert.deepEqual(labels(), ["Preview practice"]);
  });

  it("stays with its report when it is locked, and another one follows", async () => {
    await openFile(example);
    await run("openPreview");
    await until("the preview to be in front", () => window.activeTextEditor === undefined && previewTab());
    await run("togglePreviewLock");
    await until("the lock", () => labels().includes("[Preview] south-tyneside-and-gateshead"));
    await openFile(practice);
    await run("openPreviewToSide");
    await until("the second preview", () => labels().includes("Preview practice"));
    assert.sameMembers(labels(), ["[Preview] south-tyneside-and-gateshead", "Preview practice"]);
  });

  it("leads back to its report", async () => {
    await openFile(example);
    await run("openPreview");
    await until("the preview to be in front", () => window.activeTextEditor === undefined && previewTab());
    await run("showPreviewSource");
    const editor = await until("the editor", () => window.activeTextEditor);
    assert.isTrue(editor.document.uri.path.endsWith(example));
    assert.notEqual(editor.viewColumn, previewTab()?.group.viewColumn);
  });

  itOnScreen("shows the finished report, in every kind of colours", async () => {
    const editor = await openFile(example);
    await commands.executeCommand("workbench.action.closeSidebar");
    await run("openPreviewToSide");
    await shows("15/27");
    await screenshot("preview-cover");
    await scrollBoth(editor);
    for (const colours of ["dark", "high contrast", "light"] as const) {
      await setTheme(colours);
      await screenshot(`preview-${colours.replace(" ", "-")}`);
    }
  });

  itOnScreen("changes with every letter, and stays scrolled where it is", async () => {
    const editor = await openFile(example);
    await run("openPreviewToSide");
    await shows("15/27");
    await scrollBoth(editor);
    const at = placeOf(editor, "Most assessments (71 per cent)");
    await write(editor, at, "Nearly all of the ");
    await shows("Nearly all of the Most assessments");
    await write(editor, placeOf(editor, "acknowledgements: |").translate(1, 2), "A sentence far above. ");
    await shows("A sentence far above.");
    assert.isTrue(await isOnScreen(assessment));
    await commands.executeCommand("undo");
    await commands.executeCommand("undo");
    await until("the page without it", async () => !(await pageText()).includes("Nearly all of the Most"));
  });

  itOnScreen("shows a report that is just begun, and what is wrong with it in place", async () => {
    const editor = await openText(
      "inspection-report",
      "framework: hmip-pdu-2021\ntitle: A place of its own\n",
    );
    await run("openPreviewToSide");
    await shows("A place of its own");
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await write(editor, end, "statsu: draft\n");
    // A report that is just begun has other problems before.
    const problem = ".problem[data-rule='property-unknown']";
    await until("the problem", async () => (await count(inPage(problem))) > 0);
    assert.isTrue(await isOnScreen("h1"), "typing leaves the page where it is");
    await screenshot("preview-just-begun");
    await click(inPage(`${problem} .explain`));
    await until("the page of the rule", () => activeLabel()?.includes("property-unknown"));
  });

  itOnScreen("a click on a place of the page puts the cursor where that is written", async () => {
    const editor = await openFile(example);
    await run("openPreviewToSide");
    await shows("15/27");
    await click(inPage("text=So practitioners could assess risk accurately"));
    await until("the cursor", () => editor.selection.active.line > 0 && window.activeTextEditor === editor);
    const near = placeOf(editor, "Most assessments (71 per cent)").line;
    assert.closeTo(editor.selection.active.line, near, 2);
    assert.isTrue(editor.visibleRanges.some((range) => range.contains(editor.selection.active)));
  });

  itOnScreen("scrolls along with the editor, and the editor with it, when they part", async () => {
    const editor = await openFile(example);
    await run("openPreviewToSide");
    await shows("15/27");
    assert.isFalse(await isOnScreen(assessment));
    await scrollBoth(editor);
    const before = topOf(editor);
    await hover(inPage(assessment));
    await scroll(4000);
    await until("the editor to follow", () => topOf(editor) > before + 20);
    assert.isFalse(await isOnScreen(assessment));
  });

  itOnScreen("is there again when it was hidden behind another tab", async () => {
    await openFile(example);
    await run("openPreview");
    await shows("15/27");
    await window.showTextDocument(await workspace.openTextDocument(workspaceFile(practice)));
    const editor = await openFile(example);
    await write(editor, placeOf(editor, "Most assessments (71 per cent)"), "Nearly all of the ");
    await run("openPreview");
    await shows("Nearly all of the Most assessments");
  });

  itOnScreen("goes on without its editor, and a click opens that again", async () => {
    await openFile(example);
    await run("openPreviewToSide");
    await shows("15/27");
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await until("the editor to be closed", () => window.visibleTextEditors.length === 0);
    await click(inPage(assessment));
    const editor = await until("the editor", () => window.activeTextEditor);
    assert.equal(editor.selection.active.line, placeOf(editor, "standard: 2.2 Assessment").line);
    assert.notEqual(editor.viewColumn, previewTab()?.group.viewColumn);
  });

  itOnScreen("says when a report is closed that was in no file", async () => {
    await openText("inspection-report", "framework: hmip-pdu-2021\ntitle: A place of its own\n");
    await run("openPreviewToSide");
    await shows("A place of its own");
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await shows("was closed without being saved");
  });

  itOnScreen("says when its report is gone, and goes on when it is back", async () => {
    const file = workspaceFile("examples/gone.inspection.yaml");
    const copy = await workspace.fs.readFile(workspaceFile(example));
    await workspace.fs.writeFile(file, copy);
    await run("openPreview", file);
    await shows("15/27");
    await workspace.fs.delete(file);
    await shows("has been deleted or moved");
    await workspace.fs.writeFile(file, copy);
    await until(
      "the page without the sentence",
      async () => !(await pageText()).includes("deleted or moved"),
    );
    await workspace.fs.delete(file);
  });

  itOnScreen(
    "a what-if shows what would change, and is written as one step when the writer says so",
    async () => {
      const editor = await openFile(example);
      await run("openPreviewToSide");
      await shows("15/27");
      const before = editor.document.getText();
      const row =
        "[data-pointer]:has-text('Does assessment focus sufficiently on keeping other people safe?')";
      await click(inPage(`${row} .what-if-open`));
      await typeText("40");
      await until("what would change", async () => /Inadequate/.test(await textOf(".what-if-changes")));
      assert.equal(editor.document.getText(), before);
      await screenshot("preview-what-if");
      await click(inPage(".what-if-apply button"));
      await until("the edit", () => editor.document.getText() !== before);
      await window.showTextDocument(editor.document, ViewColumn.One);
      await commands.executeCommand("undo");
      assert.equal(editor.document.getText(), before);
    },
  );
});

describe("Exporting a report", () => {
  beforeEach(async () => {
    await closeEditors();
    await commands.executeCommand("notifications.clearAll");
  });
  after(closeEditors);

  for (const [format, text] of [
    ["html", ">15/27<"],
    ["md", "15/27"],
    ["json", '"overall": "Good"'],
  ] as const)
    it(`as ${format} writes a file`, async () => {
      await openFile(example);
      const target = workspaceFile(`examples/exported.${format}`);
      const written = await run("exportDocument", workspaceFile(example), format, target);
      assert.equal(String(written), String(target));
      assert.include(new TextDecoder().decode(await workspace.fs.readFile(target)), text);
      await workspace.fs.delete(target);
    });

  it("with errors in it writes nothing unasked", async () => {
    await openFile(practice);
    const target = workspaceFile("exported.html");
    // In a test VS Code shows no question, and takes that for a no.
    assert.isUndefined(await run("exportDocument", workspaceFile(practice), "html", target));
    assert.isFalse(await isThere(target));
  });

  itOnScreen("asks what it should be, and where it should go: beside the report", async () => {
    await openFile(example);
    const running = run("exportDocument");
    await until("the choice", async () => (await count({ selector: ".quick-input-list-row" })) > 0);
    await screenshot("export-formats");
    await click({ selector: ".quick-input-list-row:has-text('Markdown')" });
    await until("the name", async () =>
      (await texts({ selector: ".quick-input-title" })).join().includes("Export"),
    );
    await press("Enter");
    const written = (await running) as Uri;
    assert.isTrue(written.path.endsWith("/examples/south-tyneside-and-gateshead.md"), written.path);
    await commands.executeCommand("notifications.showList");
    const offers = async () => (await texts({ selector: ".notification-list-item" })).join("\n");
    await until("the offer", async () =>
      (await offers()).includes("south-tyneside-and-gateshead.md was exported"),
    );
    await screenshot("export-done");
    await commands.executeCommand("notifications.hideList");
    await workspace.fs.delete(written);
  });
});

async function isThere(file: Uri): Promise<boolean> {
  return await Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
}

function previews(): Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof TabInputWebview && input.viewType.includes("inspectionReports.preview"),
    );
}

function previewTab(): Tab | undefined {
  return previews()[0];
}

function activeLabel(): string | undefined {
  return window.tabGroups.activeTabGroup.activeTab?.label;
}

function labels(): string[] {
  return previews().map(({ label }) => label);
}

function inPage(selector: string) {
  return { selector, inWebview: true };
}

/** Everything that can be read in the newest preview; empty as long as there is none. */
async function pageText(): Promise<string> {
  return await textOf("body");
}

async function textOf(selector: string): Promise<string> {
  return (await texts(inPage(selector))).join("\n");
}

async function shows(text: string): Promise<void> {
  await until(`“${text}” in the preview`, async () => (await pageText()).includes(text));
}

async function isOnScreen(selector: string): Promise<boolean> {
  return (await seen(inPage(selector))) > 0;
}

/** Scrolls the editor to the middle of the example, and waits for the page to be there too. */
async function scrollBoth(editor: TextEditor): Promise<void> {
  const at = placeOf(editor, "standard: 2.2 Assessment");
  editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  await until("the page to follow", () => isOnScreen(assessment));
}

function topOf({ visibleRanges }: TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}

function placeOf({ document }: Pick<TextEditor, "document">, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.isAtLeast(offset, 0, text);
  return document.positionAt(offset);
}

async function write(editor: TextEditor, at: Position, text: string): Promise<void> {
  await editor.edit((edit) => edit.insert(at, text));
}
