/** Shows what the extension and its language server have logged. */
import type { Command } from "./command.ts";

/** Brings the log to the front. */
export const showLog: Command = { name: "showLog", run: ({ log }) => log.show() };
