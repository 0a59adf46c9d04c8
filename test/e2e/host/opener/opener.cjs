/**
 * Opens the files that a window was asked for, the first one in front, and runs commands. The address of
 * a window in a browser can name one file only; this takes any number.
 */
const vscode = require("vscode");

exports.activate = async () => {
  const { files, commands } = JSON.parse(process.env.VSCODE_HOST_OPEN ?? '{"files":[],"commands":[]}');
  for (const file of files.toReversed()) {
    await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false });
  }
  for (const command of commands) await vscode.commands.executeCommand(command);
};
