/** Where the extension starts in a browser. */
import type { ExtensionContext } from "vscode";
import { Extension } from "./extension.ts";

let extension: Extension | undefined;

/** Called by the editor when a file of ours is opened or a command of ours is used. */
export function activate(context: ExtensionContext): void {
  extension = new Extension(context, async (parts) => {
    const { browserClient } = await import("./browser-client.ts");
    return browserClient(context, parts);
  });
  extension.start();
}

/** Called by the editor when it closes. */
export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
