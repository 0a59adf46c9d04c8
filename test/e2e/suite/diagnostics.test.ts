/** Problems of an open report. */
import { assert } from "chai";
import * as vscode from "vscode";
import { count, itOnScreen, screenshot } from "./screen.ts";
import { closeEditors, openFile, problemsOf, ruleOf, until } from "./support.ts";

describe("Problems", () => {
  after(closeEditors);

  it("are shown in a report that is opened, with the rule each is of", async () => {
    const { document } = await openFile("examples/with-mistakes.inspection.yaml");
    assert.equal(document.languageId, "inspection-report");
    const problems = await problemsOf(document.uri, (all) =>
      all.map(ruleOf).includes("rating-not-as-computed"),
    );
    assert.deepEqual(
      problems.filter((problem) => ruleOf(problem) === ""),
      [],
    );
  });

  itOnScreen("are underlined", async () => {
    await openFile("examples/with-mistakes.inspection.yaml");
    await vscode.commands.executeCommand("workbench.action.problems.focus");
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await vscode.commands.executeCommand("editor.action.marker.next");
    await until(
      "an underline",
      async () => (await count({ selector: ".squiggly-error, .squiggly-warning" })) > 0,
    );
    await screenshot("problems");
  });
});
