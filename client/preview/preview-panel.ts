/** One panel of the live preview: which report it shows, what it tells its page, and what it does for it. */
import { type Disposable, EventEmitter, l10n, type TextEditor, Uri, type WebviewPanel } from "vscode";
import type { PreviewUpdate } from "../../core/src/protocol.ts";
import { requests } from "../../core/src/protocol.ts";
import type { ToPage } from "../../preview/messages.ts";
import { openReport, ReportGone, reportDeleted } from "./open-report.ts";
import { pageFiles, pageHtml } from "./page-html.ts";
import { pageMessage } from "./page-message.ts";
import { type PageRequest, PageRequests } from "./page-requests.ts";
import { type AnsweredUpdate, PageUpdates } from "./page-updates.ts";
import { panelTitle } from "./panel-title.ts";
import type { PreviewServices } from "./previews.ts";
import { panelColumn, revealSource } from "./reveal-source.ts";
import { ScrollAlong } from "./scroll-along.ts";
import { whyNotShown } from "./why-not-shown.ts";

/** What a panel shows, and whether it stays with that. */
export interface PanelState {
  readonly file: Uri;
  readonly isLocked: boolean;
}

/** Shows one report at a time. Lives until the writer closes it. */
export class PreviewPanel implements Disposable {
  readonly #closed = new EventEmitter<void>();
  /** Told once, when the writer closes it. */
  readonly onDidClose = this.#closed.event;
  readonly #updates = new PageUpdates({
    ask: (known) => this.#ask(known),
    send: (update) => this.#post({ type: "update", file: this.#address, update, abilities }),
    painted: (isWhole) => this.#painted(isWhole),
    failed: (thrown) => this.#failed(thrown),
  });
  readonly #scroll = new ScrollAlong((line) => this.#scrollTo(line));
  readonly #requests: PageRequests;
  #state: PanelState;
  #isClosed = false;
  /** Whether the file was seen to be deleted, though it may still be open. */
  #isDeleted = false;
  /** The file that the page has shown before, so that it knows where it was scrolled to. */
  #known: string | undefined;

  constructor(
    private readonly panel: WebviewPanel,
    state: PanelState,
    private readonly services: PreviewServices,
  ) {
    this.#state = state;
    this.#requests = new PageRequests(services, panel);
    const { webview } = panel;
    const { extensionUri } = services.context;
    panel.onDidDispose(() => this.#dispose());
    panel.onDidChangeViewState(() => this.#viewChanged());
    webview.onDidReceiveMessage((given: unknown) => this.#receive(given));
    webview.options = { enableScripts: true, localResourceRoots: [pageFiles(extensionUri)] };
    const icon = (colours: string) => Uri.joinPath(extensionUri, `icons/report-${colours}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    this.#showTitle();
    webview.html = pageHtml(webview, extensionUri, panel.title);
  }

  /** The report that is shown. */
  get file(): Uri {
    return this.#state.file;
  }

  /** Whether it stays with its file, whichever is in front. */
  get isLocked(): boolean {
    return this.#state.isLocked;
  }

  set isLocked(isLocked: boolean) {
    this.#state = { ...this.#state, isLocked };
    this.#showTitle();
  }

  /** Whether the writer is in this panel. */
  get isActive(): boolean {
    return this.panel.active;
  }

  /** Goes to the report, where the writer was in it last. */
  async showSource(): Promise<void> {
    await revealSource(this.file, undefined, panelColumn(this.panel));
  }

  /** Shows another report, or the same again. */
  show(file: Uri): void {
    if (file.toString() === this.#address) return;
    this.#state = { ...this.#state, file };
    this.#isDeleted = false;
    this.#showTitle();
    if (this.#updates.isReady) this.#updates.begin();
  }

  /** Leaves the page where it is scrolled to when it is painted: it has shown this file before. */
  keepPlace(): void {
    this.#known = this.#address;
  }

  /** Brings the panel to the front, where it is. */
  reveal({ preserveFocus }: { readonly preserveFocus: boolean }): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** Something has changed in the report, or in what is known about it. */
  changed(): void {
    this.#updates.request();
  }

  /** The writer has changed the report, so that there is something to show again, whatever became of the file. */
  written(): void {
    this.#isDeleted = false;
    this.#updates.request();
  }

  /** The file has been deleted. */
  deleted(): void {
    this.#isDeleted = true;
    this.#updates.request();
  }

  /** An editor of the report was scrolled. */
  editorScrolled(editor: TextEditor): void {
    this.#scroll.editorScrolled(editor);
  }

  dispose(): void {
    this.panel.dispose();
  }

  get #address(): string {
    return this.#state.file.toString();
  }

  #dispose(): void {
    this.#isClosed = true;
    this.#updates.pause();
    this.#closed.fire();
    this.#closed.dispose();
  }

  #showTitle(): void {
    this.panel.title = panelTitle(this.#state);
  }

  /** A page that is hidden is gone; the one that comes in its place says when it is there. */
  #viewChanged(): void {
    if (!this.panel.visible) this.#updates.pause();
  }

  #receive(given: unknown): void {
    const message = pageMessage(given);
    // What is about another file is late.
    if (!message || ("file" in message && message.file !== this.#address)) return;
    if (message.type === "ready" || message.type === "lost") this.#updates.begin();
    else if (message.type === "shown") this.#updates.shown(message.page);
    else if (message.type === "pageScrolled") this.#scroll.pageScrolled(this.file, message.line);
    else void this.#answer(message);
  }

  async #answer(message: PageRequest): Promise<void> {
    const answer = await this.#requests.answer(message, this.file);
    if (answer) await this.#post(answer);
  }

  /** False when there is no page to hear it. */
  async #post(message: ToPage): Promise<boolean> {
    if (this.#isClosed) return false;
    return await this.panel.webview.postMessage(message);
  }

  async #ask(known: number | undefined): Promise<AnsweredUpdate> {
    if (this.#isDeleted) throw reportDeleted();
    const { server } = this.services;
    const document = await openReport(this.file);
    const { version } = document;
    const params = { textDocument: { uri: this.#address }, ...(known !== undefined && { known }) };
    const update = await server.request<PreviewUpdate | null>(requests.preview, params);
    if (!update) throw new Error(l10n.t("This report cannot be shown just now."));
    return { update, isStale: document.version !== version };
  }

  #painted(isWhole: boolean): void {
    if (!isWhole) return;
    this.#scroll.painted(this.file, this.#known === this.#address);
    this.#known = this.#address;
  }

  #scrollTo(line: number): void {
    if (this.#updates.isReady) void this.#post({ type: "scroll", file: this.#address, line });
  }

  #failed(thrown: unknown): boolean {
    const { server, log } = this.services;
    // A file that is gone stays gone, whether the server runs or not.
    const isGone = thrown instanceof ReportGone;
    const reason = isGone ? thrown.message : whyNotShown(thrown, server.isRunning);
    if (reason === undefined) return true;
    log.warn(`The preview was not updated: ${String(thrown)}`);
    void this.#post({ type: isGone ? "stale" : "failed", file: this.#address, reason });
    return false;
  }
}

/** Everything there is can be done in an editor. */
const abilities = { jumps: true, applies: true, explains: true } as const;
