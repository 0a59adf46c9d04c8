/** Exporting what is made by parts that are loaded when they are asked for. */
import { assert } from "chai";
import { commands, workspace } from "vscode";
import { closeEditors, openFile, workspaceFile } from "./support.ts";

describe("Exporting a report", () => {
  after(closeEditors);

  it("as a Word document", async () => {
    const file = "examples/south-tyneside-and-gateshead.inspection.yaml";
    await openFile(file);
    const target = workspaceFile("examples/exported.docx");
    await commands.executeCommand("inspectionReports.exportDocument", workspaceFile(file), "docx", target);
    const bytes = await workspace.fs.readFile(target);
    // A Word document is a ZIP file.
    assert.deepEqual([...bytes.slice(0, 4)], [0x50, 0x4b, 3, 4]);
    await workspace.fs.delete(target);
  });
});
