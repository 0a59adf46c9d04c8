/**
 * What a feature of the editor is: one request of the language server protocol, answered from facts that
 * are there already. The server loops over the table of features and knows nothing else about them.
 */
import type { ServerCapabilities } from "vscode-languageserver-protocol";
import type { FileAnalysis } from "../analysis/analyse.ts";
import type { CoreParts } from "../analysis/core-parts.ts";
import type { PreviewPages } from "../export/preview-pages.ts";
import type { RuleSettings } from "../lint/run.ts";
import type { Position } from "../problem.ts";
import type { InlayHintSettings } from "../protocol.ts";

/** How the editor is to behave for one file. */
export interface FeatureSettings extends RuleSettings {
  readonly inlayHints: InlayHintSettings;
  /** How far one level is indented in this file's editor, in spaces. */
  readonly tabSize: number;
  /** Address of a rule's page with `{rule}` for its id. */
  readonly rulePages: string;
}

/** What a feature that answers for one file may look at. */
export interface FeatureContext {
  readonly file: FileAnalysis;
  readonly settings: FeatureSettings;
  readonly parts: CoreParts;
  /** The pages that previews show. */
  readonly pages: PreviewPages;
  /** Where the writer is typing just now: complaints about that sentence wait for a pause. */
  readonly typingAt?: Position;
  /** Analyses a text that stands nowhere, such as this file with a repair at the cursor. Kept nowhere. */
  analyseText(text: string): FileAnalysis;
}

/** A feature about one file. Parameters and result are those of the protocol; `run` may throw, the server contains it. */
export interface DocumentFeature<Params = never, Result = unknown> {
  readonly scope: "document";
  /** The protocol's name of the request, such as `textDocument/hover`. */
  readonly method: string;
  /** What the server says of itself because of this feature. */
  readonly capability: Partial<ServerCapabilities>;
  /** The answer when there is nothing to say, or the file is not known. */
  readonly empty: Result;
  run(context: FeatureContext, params: Params): Result;
}

/** A feature about all files that are open or known. */
export interface WorkspaceFeature<Params = never, Result = unknown> {
  readonly scope: "workspace";
  readonly method: string;
  readonly capability: Partial<ServerCapabilities>;
  readonly empty: Result;
  run(files: readonly FileAnalysis[], params: Params): Result;
}

/** A feature about the tool itself: its rules, its frameworks. */
export interface ToolFeature<Params = never, Result = unknown> {
  readonly scope: "tool";
  readonly method: string;
  readonly capability: Partial<ServerCapabilities>;
  readonly empty: Result;
  run(parts: CoreParts, params: Params): Result;
}

/** Any feature. */
export type Feature = DocumentFeature | WorkspaceFeature | ToolFeature;
