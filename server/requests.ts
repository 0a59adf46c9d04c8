/** One way to answer for each feature of the table: the server does not know what they are about. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Feature } from "../core/src/features/feature.ts";
import { features } from "../core/src/features/index.gen.ts";
import type { OpenDocuments } from "./documents.ts";
import { type Guard, makeGuard } from "./guard.ts";
import type { Ports } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

/** Answers the requests of all features. */
export class Answers {
  readonly #features = new Map(features.map((feature) => [feature.method, feature]));
  readonly #guard: Guard;

  constructor(
    ports: Ports,
    private readonly documents: OpenDocuments,
    private readonly workspace: Workspace,
  ) {
    const log = (line: string) => ports.connection.console.error(line);
    this.#guard = makeGuard({ pause: ports.pause, now: ports.now, log });
  }

  /** Answers one request; undefined when no feature has that name. */
  async to(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
    const feature = this.#features.get(method);
    return feature && this.#answer(feature, params, token);
  }

  #answer(feature: Feature, params: unknown, token: CancellationToken) {
    const { documents, workspace } = this;
    const uri = addressOf(params);
    // Positions in the request are those of this version; of another one they would be wrong.
    const version = documents.get(uri)?.version;
    return this.#guard({ name: feature.method, empty: feature.empty, token }, async () => {
      if (feature.scope === "tool") return feature.run(workspace.core.parts, params as never);
      if (feature.scope === "workspace") return feature.run(await workspace.openFiles(), params as never);
      const context = await workspace.contextOf(uri);
      if (!context) return feature.empty;
      if (token.isCancellationRequested) return feature.empty;
      if (documents.get(uri)?.version !== version) return outdated(feature);
      return feature.run(context, params as never);
    });
  }
}

function addressOf(params: unknown): string {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: unknown } };
  return typeof textDocument?.uri === "string" ? textDocument.uri : "";
}

/** The file changed while the request waited. An editor that asked for problems asks again. */
function outdated(feature: Feature): ResponseError<unknown> {
  return feature.method === "textDocument/diagnostic"
    ? new ResponseError(LSPErrorCodes.ServerCancelled, "The file has changed.", { retriggerRequest: true })
    : new ResponseError(LSPErrorCodes.ContentModified, "The file has changed.");
}
