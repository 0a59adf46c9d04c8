/** How the editor talks to the language server. Loaded together with the library that does the talking. */
import type { LogOutputChannel } from "vscode";
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import type { InitializationOptions } from "../core/src/protocol.ts";
import { configurationRequests } from "./configuration-requests.ts";
import { CrashPolicy } from "./crash-policy.ts";
import { documentSelector } from "./languages.ts";
import { pullOptions } from "./pull-options.ts";

/** What a client needs from the extension. */
export interface ClientParts {
  readonly log: LogOutputChannel;
  /** Called when the server cannot be started, or dies so often that it is not started again. */
  readonly onGivenUp: () => void;
}

/** Name under which the server's settings and messages go. */
export const clientName = { id: "inspectionReports", name: "Inspection Reports" } as const;

/** The options of the language client. What the server logs goes to the log. */
export function clientOptions(parts: ClientParts): LanguageClientOptions {
  return {
    documentSelector: [...documentSelector],
    outputChannel: parts.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    diagnosticPullOptions: pullOptions,
    errorHandler: errorHandler(parts),
    initializationFailedHandler: (error) => {
      parts.log.error(`The language server did not start: ${String(error)}`);
      parts.onGivenUp();
      return false;
    },
    middleware: { workspace: configurationRequests },
    markdown: { isTrusted: { enabledCommands: [explainRule] } },
  };
}

const explainRule = "inspectionReports.explainRule";

/** A rule's page is shown by a command, so that it opens in the editor. */
const initializationOptions: InitializationOptions = {
  rulePages: `command:${explainRule}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
  readsFiles: true,
};

/** A server that dies is started again in silence, unless it keeps dying. */
function errorHandler({ log, onGivenUp }: ClientParts): ErrorHandler {
  const policy = new CrashPolicy();
  return {
    error: (error) => {
      log.error(`The connection to the language server failed: ${error.message}`);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      const action = policy.died(Date.now()) ? CloseAction.Restart : CloseAction.DoNotRestart;
      if (action === CloseAction.DoNotRestart) onGivenUp();
      return { action, handled: true };
    },
  };
}
