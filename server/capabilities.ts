/** What the server says it can do: what the features say, put together for this editor. */
import {
  type ClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { capabilities } from "../core/src/features/abilities.gen.ts";

/** What an editor can do, as far as the server behaves differently. */
export interface EditorAbilities {
  /** It asks for problems; otherwise they are sent to it. */
  readonly pullsProblems: boolean;
  readonly refreshesProblems: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly givesSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
  readonly hasFolders: boolean;
}

/** Reads what the editor says of itself. */
export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): EditorAbilities {
  return {
    pullsProblems: textDocument?.diagnostic !== undefined,
    refreshesProblems: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    givesSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
  };
}

/** The server's capabilities for an editor. */
export function capabilitiesFor(abilities: EditorAbilities): ServerCapabilities {
  const { diagnosticProvider, ...others } = capabilities;
  return {
    ...others,
    ...(abilities.pullsProblems && { diagnosticProvider }),
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    ...(abilities.hasFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
