/** Why an update of the preview did not come, in one sentence for the writer. */
import { l10n } from "vscode";

/** The sentence; undefined when it is enough to ask again. */
export type WhyNotShown = string | undefined;

/** The report changed while the server was at it, or the server itself gave up. Codes of the protocol. */
const outdated: readonly unknown[] = [-32801, -32802];

/** There is no connection, or it closed while an answer was awaited. Codes of the protocol's library. */
const disconnected: readonly unknown[] = [-32096, -32097, -32098, -32099];

/** The request was refused, and its message is a sentence for the writer. A code of the protocol. */
const refused = -32803;

/** Reads what a request, or opening the report, was rejected with. */
export function whyNotShown(thrown: unknown, isRunning: boolean): WhyNotShown {
  const code = (thrown as { readonly code?: unknown } | undefined)?.code;
  if (outdated.includes(code)) return undefined;
  if (!isRunning || disconnected.includes(code))
    return l10n.t("The language server does not run, so nothing new is shown.");
  // What we throw ourselves has no code. Other messages are for those who know the protocol.
  const isForWriter = code === refused || code === undefined;
  const message = isForWriter && thrown instanceof Error ? thrown.message : "";
  return message || l10n.t("This report cannot be shown just now.");
}
