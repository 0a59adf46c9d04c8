/**
 * What the server holds once it knows its editor: connects the editor to the core's table of features. It knows about
 * messages, versions and settings, and nothing about reports.
 */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from "vscode-languageserver";
import type { InitializationOptions } from "../core/src/protocol.ts";
import { abilitiesOf, type EditorAbilities } from "./capabilities.ts";
import type { OpenDocuments } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { Problems } from "./problems.ts";
import { type Render, renderIn } from "./render.ts";
import { Answers } from "./requests.ts";
import { unheard } from "./unheard.ts";
import { Workspace } from "./workspace.ts";
import { WorkspaceCheck } from "./workspace-check.ts";

/** The work for one editor. Files that are open already count as opened. */
export class Session {
  readonly check: WorkspaceCheck;
  readonly answers: Answers;
  readonly render: Render;
  readonly #abilities: EditorAbilities;
  readonly #workspace: Workspace;
  readonly #problems: Problems;
  #checksWorkspace = false;

  constructor(
    private readonly ports: Ports,
    private readonly documents: OpenDocuments,
    params: InitializeParams,
  ) {
    const options: InitializationOptions = params.initializationOptions ?? {};
    const abilities = abilitiesOf(params.capabilities);
    const folders = () => openFolders(ports, abilities, params);
    this.#abilities = abilities;
    this.#workspace = new Workspace(ports, documents, abilities, options, folders);
    const readsFiles = options.readsFiles === true;
    this.check = new WorkspaceCheck(ports, documents, this.#workspace, readsFiles, folders);
    this.answers = new Answers(ports, documents, this.#workspace);
    this.render = renderIn(ports, this.#workspace);
    this.#problems = new Problems(ports, documents, this.#workspace, abilities);
    this.#problems.listen();
    documents.onDidOpen(({ document }) => this.check.opened(document.uri));
    documents.onDidChangeContent(({ document }) => this.#edited(document.uri));
    documents.onDidClose(({ document }) => this.#closed(document.uri));
  }

  /** The editor is ready to be asked and told. */
  begin(): void {
    register(this.ports, this.#abilities);
    this.#inBackground(this.#checkIfWanted());
  }

  settingsChanged(settings: unknown): void {
    this.#workspace.forgetSettings(settings);
    this.#problems.refresh();
    this.#inBackground(this.#checkIfWanted());
  }

  filesChanged(uris: readonly string[]): void {
    const matters = uris.map((uri) => this.#workspace.forgetFile(uri)).includes(true);
    if (matters) this.#problems.refresh();
    for (const uri of uris.filter((uri) => !this.documents.get(uri)))
      this.#inBackground(this.check.changed(uri));
  }

  /** A configuration or framework that is open counts as it stands in the editor. */
  #edited(uri: string): void {
    if (this.#workspace.forgetFile(uri)) this.#problems.refresh();
  }

  #closed(uri: string): void {
    if (this.#workspace.forgetFile(uri)) this.#problems.refresh();
    if (this.#checksWorkspace) this.#inBackground(this.check.check(uri));
  }

  /** Nobody waits for this work; when it fails, only the log is left to tell. The connection may be gone by then. */
  #inBackground(work: Promise<void>): void {
    work
      .catch((thrown: unknown) => this.ports.connection.console.error(String(thrown)))
      .catch(() => undefined);
  }

  async #checkIfWanted(): Promise<void> {
    const { check } = await this.#workspace.settingsFor("");
    const checkedBefore = this.#checksWorkspace;
    this.#checksWorkspace = check === "workspace";
    if (this.#checksWorkspace) await this.check.checkAll();
    else if (checkedBefore) this.check.clearAll();
  }
}

/** The addresses of the folders that are open in the editor now, or were when it began. Never rejects. */
async function openFolders(
  { connection }: Ports,
  { hasFolders }: EditorAbilities,
  { rootUri, workspaceFolders }: InitializeParams,
): Promise<readonly string[]> {
  const begun = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  if (!hasFolders) return begun;
  const folders = await connection.workspace.getWorkspaceFolders().catch(() => undefined);
  return folders?.map(({ uri }) => uri) ?? begun;
}

/** Asks the editor to tell when settings or files change that others depend on. */
function register({ connection }: Ports, abilities: EditorAbilities): void {
  if (abilities.registersSettings)
    unheard(
      connection.client.register(DidChangeConfigurationNotification.type, {
        section: ["inspectionReports", "editor.tabSize"],
      }),
    );
  if (abilities.registersWatchers)
    unheard(
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      }),
    );
}

/** Files that change what is said about others. */
const watched = [
  "**/inspection-reports.{yaml,yml}",
  "**/*.framework.{yaml,yml}",
  "**/*.inspection.{yaml,yml}",
];
