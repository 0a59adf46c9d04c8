/** The commands of the extension. */
import { assert } from "chai";
import {
  commands,
  env,
  extensions,
  languages,
  Selection,
  TabInputWebview,
  type TextEditor,
  window,
} from "vscode";
import { closeEditors, openFile, openText, problemsOf, ruleOf, until } from "./support.ts";

/** Runs a command of ours. */
async function run(name: string, ...given: unknown[]): Promise<unknown> {
  return await commands.executeCommand(`inspectionReports.${name}`, ...given);
}

/** A report with one mistake that can be repaired safely. */
const withSafeFix = [
  "formatVersion: 1",
  "status: draft",
  "framework: hmip-pdu-2021",
  "domains:",
  "  - domain: 2 Court work and case supervision",
  "    standards:",
  "      - standard: 2.2 Assessment",
  "        keyQuestions:",
  "          - question: Does assessment focus sufficiently on engaging the person on probation?",
  "            percent: 77%",
  "",
].join("\n");

describe("Commands", () => {
  beforeEach(closeEditors);
  after(closeEditors);

  it("are all there", async () => {
    await openFile("examples/with-mistakes.inspection.yaml");
    const extension = extensions.getExtension("inspection-reports.inspection-reports");
    await extension?.activate();
    const known = await commands.getCommands(true);
    const contributed: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !known.includes(command)),
      [],
    );
  });

  it("new report: opens every section of a framework in an editor of its own, in no file", async () => {
    await run("newReport", "hmip-pdu-2021");
    const editor = await until("the new report", () => window.activeTextEditor);
    assert.equal(editor.document.languageId, "inspection-report");
    assert.isTrue(editor.document.isUntitled);
    assert.include(editor.document.getText(), "framework: hmip-pdu-2021");
  });

  it("explain rule: shows the page of a rule", async () => {
    await run("explainRule", "rating-not-as-computed");
    const tab = await until("the page", () => {
      const shown = window.tabGroups.activeTabGroup.activeTab;
      return shown?.label.includes("rating-not-as-computed") && shown;
    });
    assert.instanceOf(tab.input, TabInputWebview);
  });

  it("explain rule: takes the rule at the cursor", async () => {
    const editor = await openFile("examples/with-mistakes.inspection.yaml");
    const problems = await problemsOf(editor.document.uri);
    const alone = problems.find(
      ({ range }) => problems.filter((other) => other.range.contains(range.start)).length === 1,
    );
    assert.isDefined(alone);
    if (!alone) return;
    editor.selection = new Selection(alone.range.start, alone.range.start);
    await run("explainRule");
    await until("the page", () => window.tabGroups.activeTabGroup.activeTab?.label.includes(ruleOf(alone)));
  });

  it("copy figure register: leaves a table in the clipboard", async () => {
    await openFile("examples/south-tyneside-and-gateshead.inspection.yaml");
    await env.clipboard.writeText("");
    await run("copyFigureRegister");
    const [header = "", first = ""] = (await env.clipboard.readText()).split("\n");
    assert.isAbove(header.split("\t").length, 2);
    assert.equal(first.split("\t").length, header.split("\t").length);
  });

  it("repair: does what is safe, and nothing else", async () => {
    const editor = await openText("inspection-report", withSafeFix);
    await problemsOf(editor.document.uri);
    await run("fixAll");
    await until("the repair", () => editor.document.getText() !== withSafeFix);
    assert.equal(editor.document.getText(), withSafeFix.replace("77%", "77"));
  });

  it("check workspace: shows problems of reports that are not open", async () => {
    await run("checkWorkspace");
    await until("problems of a closed report", () =>
      languages
        .getDiagnostics()
        .some(([uri, all]) => uri.path.endsWith(".inspection.yaml") && all.length > 0),
    );
  });

  it("restart: the server answers again", async () => {
    const editor = await openFile("examples/with-mistakes.inspection.yaml");
    await problemsOf(editor.document.uri);
    await run("restartServer");
    await problemsOf(editor.document.uri);
    await run("copyFigureRegister");
    assert.isNotEmpty(await env.clipboard.readText());
  });

  it("practice report: opens a copy, and the same one while it is unchanged", async () => {
    await run("openPracticeReport");
    const first = (await until("the practice report", () => window.activeTextEditor)).document;
    assert.isTrue(first.isUntitled);
    await run("openPracticeReport");
    assert.equal(window.activeTextEditor?.document, first);
  });

  it("bold: twice gives what it was", async () => {
    const editor = await openText("inspection-report", "summary: |\n  Staff know people well.\n");
    select(editor, [1, 2], [1, 12]);
    await run("toggleBold");
    assert.equal(editor.document.lineAt(1).text, "  **Staff know** people well.");
    await run("toggleBold");
    assert.equal(editor.document.lineAt(1).text, "  Staff know people well.");
  });

  it("quotation: marks whole lines, and twice gives what it was", async () => {
    const text = "summary: |\n  First line.\n\n  Second line.\nnext: 1\n";
    const editor = await openText("inspection-report", text);
    select(editor, [1, 4], [4, 0]);
    await run("toggleQuotation");
    assert.equal(editor.document.getText(), "summary: |\n  > First line.\n  >\n  > Second line.\nnext: 1\n");
    select(editor, [1, 0], [4, 0]);
    await run("toggleQuotation");
    assert.equal(editor.document.getText(), text);
  });

  it("references: lists the places that a lens names", async () => {
    const { document } = await openText("inspection-report", "a: 1\nb: 2\n");
    const place = { line: 1, character: 0 };
    const location = {
      uri: document.uri.toString(),
      range: { start: place, end: { line: 1, character: 1 } },
    };
    await run("showReferences", document.uri.toString(), { line: 0, character: 0 }, [location]);
  });
});

function select(editor: TextEditor, from: [number, number], to: [number, number]): void {
  editor.selection = new Selection(...from, ...to);
}
