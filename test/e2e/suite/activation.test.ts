/** The extension starts when a report is opened, and not before it is needed. */
import { assert } from "chai";
import * as vscode from "vscode";
import { closeEditors, openFile, until } from "./support.ts";

describe("The extension", () => {
  after(closeEditors);

  it("starts by itself when a report is opened", async () => {
    const extension = vscode.extensions.getExtension("inspection-reports.inspection-reports");
    assert.isDefined(extension);
    await openFile("examples/with-mistakes.inspection.yaml");
    await extension?.activate();
    await until("the extension to be active", () => extension?.isActive === true);
  });
});
