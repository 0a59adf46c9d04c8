/**
 * Checks the files of the workspace that are not open, and sends their problems: when a setting or a
 * command asks for it. Open files are left to the editor's own questions.
 */
import { diagnostic } from "../core/src/features/diagnostic.ts";
import { editorRequests } from "../core/src/protocol.ts";
import type { OpenDocuments } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { unheard } from "./unheard.ts";
import type { Workspace } from "./workspace.ts";

/** What is checked, and where its problems go. */
export class WorkspaceCheck {
  /** Files whose problems were sent from here. */
  readonly #shown = new Set<string>();
  #run = 0;

  constructor(
    private readonly ports: Ports,
    private readonly documents: OpenDocuments,
    private readonly workspace: Workspace,
    private readonly readsFiles: boolean,
    /** The addresses of the folders that are open. Must not reject. */
    private readonly folders: () => Promise<readonly string[]>,
  ) {}

  /** Checks every file of the workspace; gives how many there are. A later call ends an earlier one. */
  async checkAll(): Promise<number> {
    this.#run++;
    const run = this.#run;
    const found = await this.#find();
    for (const gone of [...this.#shown].filter((uri) => !found.includes(uri))) this.#clear(gone);
    for (const uri of found) {
      if (run !== this.#run) break;
      await this.#check(uri);
      await this.ports.pause();
    }
    return found.length;
  }

  /** A file changed on the disk: its problems are sent anew where they were sent before. */
  async changed(uri: string): Promise<void> {
    if (this.#shown.has(uri)) await this.#check(uri);
  }

  /** A file was opened: from now on the editor asks for its problems. */
  opened(uri: string): void {
    if (this.#shown.has(uri)) this.#clear(uri);
  }

  /** Takes back everything that was sent. */
  clearAll(): void {
    this.#run++;
    for (const uri of [...this.#shown]) this.#clear(uri);
  }

  /** Checks one file that is not open. */
  async check(uri: string): Promise<void> {
    await this.#check(uri);
  }

  async #check(uri: string): Promise<void> {
    try {
      const context = await this.workspace.contextOfClosed(uri);
      if (this.documents.get(uri)) return;
      const items = context ? diagnostic.run(context, { textDocument: { uri } }).items : [];
      if (items.length === 0) return this.#clear(uri);
      this.#shown.add(uri);
      await this.ports.connection.sendDiagnostics({ uri, diagnostics: [...items] });
    } catch (thrown) {
      this.ports.connection.console.warn(`${uri} could not be checked: ${String(thrown)}`);
      this.#clear(uri);
    }
  }

  #clear(uri: string): void {
    if (this.#shown.delete(uri)) unheard(this.ports.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  async #find(): Promise<readonly string[]> {
    const { connection, disk } = this.ports;
    if (this.readsFiles) return connection.sendRequest<string[]>(editorRequests.findFiles, {});
    const folders = await this.folders();
    const found = folders.filter((uri) => disk?.has(uri)).map((uri) => disk?.find(uri) ?? []);
    return [...new Set((await Promise.all(found)).flat())];
  }
}
