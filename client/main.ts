/** Where the extension starts in a desktop editor, or on the machine of a remote one. */
import type { ExtensionContext } from "vscode";
import { registerCheckTask } from "./check-task.ts";
import { Extension } from "./extension.ts";

/** The program that runs this, which is Node or can be it. */
declare const process: { readonly execPath: string };

let extension: Extension | undefined;

/** Called by the editor when a file of ours is opened or a command of ours is used. */
export function activate(context: ExtensionContext): void {
  extension = new Extension(context, async (parts) => {
    const { nodeClient } = await import("./node-client.ts");
    return nodeClient(context, parts);
  });
  context.subscriptions.push(registerCheckTask(context, process.execPath));
  extension.start();
}

/** Called by the editor when it closes. */
export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
