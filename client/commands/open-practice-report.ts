/** Opens the practice report of the walkthrough: a copy that belongs to the writer. */
import { Uri, window, workspace } from "vscode";
import { reportLanguage } from "../languages.ts";
import type { Command } from "./command.ts";

/** A copy that is open and unchanged comes to the front; otherwise a new one is opened, in no file. */
export const openPracticeReport: Command = {
  name: "openPracticeReport",
  run: async ({ context }) => {
    const source = Uri.joinPath(context.extensionUri, "walkthrough/practice.inspection.yaml");
    const content = new TextDecoder().decode(await workspace.fs.readFile(source));
    const open = workspace.textDocuments.find(
      (document) => document.isUntitled && !document.isClosed && document.getText() === content,
    );
    const document = open ?? (await workspace.openTextDocument({ language: reportLanguage, content }));
    await window.showTextDocument(document);
  },
};
