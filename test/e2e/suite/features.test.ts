/** What a writer gets in VS Code on the practice report: hover, hints, completion, fixes, outline and the rest. */
import { assert } from "chai";
import * as vscode from "vscode";
import { count, itOnScreen, press, screenshot, texts } from "./screen.ts";
import { closeEditors, openFile, problemsOf, ruleOf, setTheme, until } from "./support.ts";

const practice = "practice.inspection.yaml";

describe("On the practice report", () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openFile(practice);
    await problemsOf(editor.document.uri, (all) =>
      all.some((problem) => ruleOf(problem) === "score-not-the-sum"),
    );
  });
  afterEach(closeEditors);

  it("exactly the eight seeded mistakes are shown as problems", async () => {
    const problems = await problemsOf(editor.document.uri, (all) => all.length >= 8);
    assert.sameMembers(problems.map(ruleOf), [
      "score-not-the-sum",
      "finding-id-unknown",
      "prose-colon-splits",
      "percentage-as-text",
      "rating-not-as-computed",
      "count-and-percentage-disagree",
      "lowest-score-wrong",
      "quantity-word-contradicted",
    ]);
    for (const { code, source } of problems) {
      assert.equal(source, "inspection-reports");
      assert.match(String((code as { target: vscode.Uri }).target), /explainRule/);
    }
  });

  it("hover shows how a rating comes about", async () => {
    const at = ratingOf(editor.document, "2.2 Assessment");
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", at);
    const parts = hovers.flatMap(({ contents }) => contents);
    const text = parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
    assert.include(text, "lowest of 74, 71 and 55 is 55");
  });

  it("hover shows the sum of a figure in prose", async () => {
    const at = positionOf(editor.document, "9 of 14").translate(0, 2);
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", at);
    const parts = hovers.flatMap(({ contents }) => contents);
    const text = parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
    assert.include(text, "9 of 14 is 64.3 per cent");
  });

  itOnScreen("a figure in prose has its colour, its hint and its sum", async () => {
    const at = positionOf(editor.document, "9 of 14").translate(0, 2);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand("editor.action.showHover");
    const hover = { selector: ".monaco-hover" };
    await until("the sum in the hover", async () =>
      (await texts(hover)).join("\n").includes("64.3 per cent"),
    );
    await screenshot("figure-in-prose");
    await press("Escape");
  });

  it("inlay hints show the level of a percentage", async () => {
    const hints = await ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", wholeOf(editor));
    const labels = hints.map(({ label }) =>
      typeof label === "string" ? label : label.map(({ value }) => value).join(""),
    );
    assert.include(labels.join(" "), "Requires improvement");
  });

  it("the outline has the report's headings, and they can be found in the whole workspace", async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider");
    const names = namesOf(symbols);
    assert.include(names, "2.2 Assessment");
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "2.2 Assess",
    );
    assert.include(found.map(({ name }) => name).join("\n"), "2.2 Assessment");
  });

  it("completion offers a standard that is not written yet", async () => {
    const { document } = editor;
    const at = positionOf(document, "      - standard: 1.3 Services");
    await editor.edit((edit) => edit.delete(document.lineAt(at.line + 1).rangeIncludingLineBreak));
    await editor.edit((edit) => edit.delete(document.lineAt(at.line).rangeIncludingLineBreak));
    await editor.edit((edit) => edit.insert(at, "      - \n"));
    const list = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", at.translate(0, 8));
    assert.include(
      list.items.map(({ label }) => nameOf(label)),
      "1.3 Services",
    );
  });

  it("completion offers the computed level first", async () => {
    const level = ratingOf(editor.document, "2.2 Assessment");
    const list = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", level);
    const first = [...list.items].sort((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""))[0];
    assert.equal(first && nameOf(first.label), "Requires improvement");
  });

  it("a quick fix sets the rating that the figures give", async () => {
    const problem = await problemOf(editor, "rating-not-as-computed");
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", problem.range);
    const fix = actions.find(({ title }) => title.includes("Requires improvement"));
    assert.isDefined(fix?.edit);
    await vscode.workspace.applyEdit(fix?.edit as vscode.WorkspaceEdit);
    await problemsOf(editor.document.uri, (all) => !all.map(ruleOf).includes("rating-not-as-computed"));
  });

  it("“fix all” on save repairs what is safe and nothing else", async () => {
    const configuration = vscode.workspace.getConfiguration("editor", { languageId: "inspection-report" });
    const onSave = { "source.fixAll.inspectionReports": "explicit" };
    await configuration.update("codeActionsOnSave", onSave, vscode.ConfigurationTarget.Global, true);
    try {
      const before = editor.document.getText();
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "#\n"));
      await editor.document.save();
      const text = await until("the fixed text", () => {
        const now = editor.document.getText();
        return !now.includes("84%") && !editor.document.isDirty && now;
      });
      const expected = `#\n${before}`
        .replace("percent: 84%", "percent: 84")
        .replace(/( +)- Partnerships are sound: (.*)\n/, "$1- |\n$1  Partnerships are sound: $2\n");
      assert.equal(text, expected);
      const left = await problemsOf(editor.document.uri, (all) => all.length === 6);
      assert.sameMembers(left.map(ruleOf), [
        "score-not-the-sum",
        "finding-id-unknown",
        "rating-not-as-computed",
        "count-and-percentage-disagree",
        "lowest-score-wrong",
        "quantity-word-contradicted",
      ]);
      await editor.edit((edit) => edit.replace(wholeOf(editor), before));
      await configuration.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Global, true);
      await editor.document.save();
    } finally {
      await configuration.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Global, true);
    }
  });

  it("formatting a report that is well written changes nothing", async () => {
    const before = editor.document.getText();
    await vscode.commands.executeCommand("editor.action.formatDocument");
    assert.equal(editor.document.getText(), before);
  });

  it("renaming an id renames every reference to it", async () => {
    const at = positionOf(editor.document, "id: home-visits").translate(0, 5);
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      at,
      "visits-at-home",
    );
    assert.deepEqual(
      edit.get(editor.document.uri).map(({ newText }) => newText),
      ["visits-at-home"],
    );
  });

  it("definition, references, folding, links, lenses, colours and selections are answered", async () => {
    const at = positionOf(editor.document, "id: home-visits").translate(0, 5);
    const references = await ask<vscode.Location[]>("vscode.executeReferenceProvider", at);
    assert.isAtLeast(references.length, 1);
    const folds = await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider");
    assert.isAtLeast(folds.length, 10);
    const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens");
    assert.isAbove(tokens.data.length, 0);
    const [selection] = await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", [at]);
    assert.isTrue(selection?.parent?.range.contains(selection.range));
  });

  itOnScreen("problems, hover, completion and quick fix look as they should, in light and dark", async () => {
    for (const colours of ["light", "dark"] as const) {
      await setTheme(colours);
      await vscode.commands.executeCommand("workbench.actions.view.problems");
      await showAt(editor, ratingOf(editor.document, "2.2 Assessment").translate(0, 1));
      await until("underlines", async () => (await count({ selector: ".squiggly-error" })) > 0);
      await screenshot(`practice-problems-${colours}`);
      await vscode.commands.executeCommand("workbench.action.closePanel");
      await vscode.commands.executeCommand("editor.action.showHover");
      await until("the hover", async () => (await count({ selector: ".monaco-hover .hover-contents" })) > 0);
      await screenshot(`practice-hover-${colours}`);
      await press("Escape");
      await vscode.commands.executeCommand("editor.action.quickFix");
      await until(
        "the fixes",
        async () => (await count({ selector: ".action-widget .monaco-list-row" })) > 0,
      );
      await screenshot(`practice-fixes-${colours}`);
      await press("Escape");
    }
    await setTheme("light");
    const at = positionOf(editor.document, "      - standard: 1.3 Services");
    const whole = new vscode.Range(at, at.translate(2, -at.character));
    await editor.edit((edit) => edit.replace(whole, "      - standard: \n"));
    await showAt(editor, at.translate(0, 18));
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await until(
      "the suggestions",
      async () => (await count({ selector: ".suggest-widget .monaco-list-row" })) > 0,
    );
    await screenshot("practice-completion");
    const rows = await texts({ selector: ".suggest-widget .monaco-list-row" });
    assert.match(rows[0] ?? "", /1\.3 Services/);
    await press("Escape");
  });

  async function ask<Answer>(command: string, ...more: unknown[]): Promise<Answer> {
    return await until(command, async () =>
      vscode.commands.executeCommand<Answer>(command, editor.document.uri, ...more),
    );
  }
});

/** Where a text first stands. */
function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.isAtLeast(offset, 0, text);
  return document.positionAt(offset);
}

/** Where the level of a standard begins: in the line below its title. */
function ratingOf(document: vscode.TextDocument, title: string): vscode.Position {
  const { line } = positionOf(document, `standard: ${title}`);
  return new vscode.Position(line + 1, document.lineAt(line + 1).text.indexOf(": ") + 2);
}

async function problemOf(editor: vscode.TextEditor, rule: string): Promise<vscode.Diagnostic> {
  const problems = await problemsOf(editor.document.uri, (all) => all.map(ruleOf).includes(rule));
  return problems.find((problem) => ruleOf(problem) === rule) as vscode.Diagnostic;
}

async function showAt(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(editor.document, { preview: false });
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}

function wholeOf({ document }: vscode.TextEditor): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

function nameOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === "string" ? label : label.label;
}

function namesOf(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}
