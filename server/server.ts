/**
 * The language server as an editor first meets it: says what it can do, follows the open files, and loads the session,
 * which knows reports, when the editor has had that answer. What arrives meanwhile waits for the session.
 */
import type { InitializeParams, InitializeResult } from "vscode-languageserver";
import { methods } from "../core/src/features/abilities.gen.ts";
import { type DocumentAnswer, requests } from "../core/src/protocol.ts";
import { version } from "../package.json";
import { abilitiesOf, capabilitiesFor } from "./capabilities.ts";
import { OpenDocuments } from "./documents.ts";
import type { ServerPorts } from "./ports.ts";
import type { Session } from "./session.ts";

/** Starts a server on a connection. Everything it remembers ends with the connection. */
export function startServer(ports: ServerPorts): void {
  const { connection } = ports;
  const documents = new OpenDocuments();
  let introduced: InitializeParams | undefined;
  let loading: Promise<Session> | undefined;

  /** The session, loaded when it is first asked for. Rejects before the editor has introduced itself. */
  const session = async (): Promise<Session> => {
    if (!introduced) throw new Error("The server is not initialized.");
    loading ??= begin(ports, documents, introduced);
    return loading;
  };
  /** Nobody waits for this work; when it fails, only the log is left to tell. The connection may be gone by then. */
  const tell = (work: (session: Session) => void) => {
    session()
      .then(work)
      .catch((thrown: unknown) => connection.console.error(String(thrown)))
      .catch(() => undefined);
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    introduced = params;
    const capabilities = capabilitiesFor(abilitiesOf(params.capabilities));
    return { capabilities, serverInfo: { name: "inspection-reports", version } };
  });
  connection.onInitialized(() => tell((session) => session.begin()));
  connection.onDidChangeConfiguration(({ settings }) => tell((session) => session.settingsChanged(settings)));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    tell((session) => session.filesChanged(changes.map(({ uri }) => uri))),
  );
  connection.onRequest(requests.checkWorkspace, async () => (await session()).check.checkAll());
  connection.onRequest<DocumentAnswer, void>(requests.render, async (params, token) =>
    (await session()).render(params, token),
  );
  for (const method of methods)
    connection.onRequest(method, async (params, token) =>
      (await session()).answers.to(method, params, token),
    );
  documents.listen(connection);
  connection.listen();
}

async function begin(
  ports: ServerPorts,
  documents: OpenDocuments,
  introduced: InitializeParams,
): Promise<Session> {
  const [{ Session }, disk] = await Promise.all([import("./session.ts"), ports.disk?.()]);
  return new Session({ ...ports, disk }, documents, introduced);
}
