/** All panels of the live preview: opens, locks and restores them, and tells each what happens in the editor. */
import {
  Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { reportLanguage } from "../languages.ts";
import type { Services } from "../services.ts";
import { panelTitle } from "./panel-title.ts";
import { type PanelState, PreviewPanel } from "./preview-panel.ts";

/** The type of our panels, by which the editor knows whom to ask to restore one. */
export const previewType = "inspectionReports.preview";

/** What the preview needs from the extension. */
export type PreviewServices = Pick<Services, "context" | "log" | "server">;

/** Where a panel is opened, and whether the writer stays where they are. */
export interface PanelPlace {
  readonly viewColumn: ViewColumn;
  readonly preserveFocus: boolean;
}

/** At most one panel follows the report in front; any number stay with their files. */
export class Previews implements Disposable {
  readonly #panels = new Set<PreviewPanel>();
  readonly #listener: Disposable;

  constructor(private readonly services: PreviewServices) {
    this.#listener = Disposable.from(
      window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
      }),
      ...this.#listenToEditor(),
      ...this.#listenToFiles(),
    );
  }

  /** The panel that the writer is in. */
  get active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  /** Shows a report: in the panel that follows where there is one, else in a new one in that column. */
  show(file: Uri, at: PanelPlace): void {
    const following = this.#following ?? this.#create(file, at);
    following.show(file);
    following.reveal(at);
  }

  /** Lets the panel stay with its file, or follow again; then the one that has followed so far stays with its own. */
  toggleLock(panel: PreviewPanel): void {
    const following = this.#following;
    if (panel.isLocked && following) following.isLocked = true;
    panel.isLocked = !panel.isLocked;
  }

  dispose(): void {
    this.#listener.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  get #following(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isLocked }) => !isLocked);
  }

  #create(file: Uri, at: PanelPlace): PreviewPanel {
    const panel = window.createWebviewPanel(previewType, "", at, { enableFindWidget: true });
    return this.#add(panel, { file, isLocked: false });
  }

  #add(webviewPanel: WebviewPanel, state: PanelState): PreviewPanel {
    const panel = new PreviewPanel(webviewPanel, state, this.services);
    this.#panels.add(panel);
    panel.onDidClose(() => this.#panels.delete(panel));
    return panel;
  }

  /** A page that never showed anything has kept nothing; the report in front takes its place. */
  #restore(panel: WebviewPanel, kept: unknown): void {
    const file = keptFile(kept) ?? reportOf(window.activeTextEditor);
    if (!file) {
      panel.dispose();
      return;
    }
    const wasLocked = panel.title === panelTitle({ file, isLocked: true });
    this.#add(panel, { file, isLocked: wasLocked || this.#following !== undefined }).keepPlace();
  }

  #listenToEditor(): Disposable[] {
    return [
      window.onDidChangeActiveTextEditor((editor) => {
        const file = reportOf(editor);
        if (file) this.#following?.show(file);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const panel of this.#of(textEditor.document.uri)) panel.editorScrolled(textEditor);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) for (const panel of this.#of(uri)) panel.changed();
      }),
      this.services.server.onDidChange(() => {
        for (const panel of this.#panels) panel.changed();
      }),
    ];
  }

  #listenToFiles(): Disposable[] {
    const watcher = workspace.createFileSystemWatcher("**/*.inspection.{yaml,yml}", false, true, false);
    const changed = ({ uri }: TextDocument) => {
      for (const panel of this.#of(uri)) panel.changed();
    };
    return [
      watcher,
      watcher.onDidDelete((uri) => this.#deleted(uri)),
      watcher.onDidCreate((uri) => this.#written(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#written(document.uri);
      }),
      workspace.onDidOpenTextDocument(changed),
      workspace.onDidCloseTextDocument(changed),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) for (const panel of this.#of(oldUri)) panel.show(newUri);
      }),
    ];
  }

  #of(file: Uri): PreviewPanel[] {
    const address = file.toString();
    return [...this.#panels].filter((panel) => panel.file.toString() === address);
  }

  #written(file: Uri): void {
    for (const panel of this.#of(file)) panel.written();
  }

  /** Some programs write a file by putting a new one in the place of the old. */
  async #deleted(file: Uri): Promise<void> {
    const panels = this.#of(file);
    if (panels.length === 0) return;
    const isThere = await Promise.resolve(workspace.fs.stat(file)).then(
      () => true,
      () => false,
    );
    if (!isThere) for (const panel of panels) panel.deleted();
  }
}

function reportOf(editor: TextEditor | undefined): Uri | undefined {
  return editor?.document.languageId === reportLanguage ? editor.document.uri : undefined;
}

/** The file that a page has kept for when it is restored; undefined for what is no address. */
function keptFile(kept: unknown): Uri | undefined {
  const { file } = (kept ?? {}) as { readonly file?: unknown };
  if (typeof file !== "string") return undefined;
  try {
    return Uri.parse(file, true);
  } catch {
    return undefined;
  }
}
