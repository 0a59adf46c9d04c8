/** The language server, as the rest of the extension sees it: it runs or it does not, and it answers requests. */
import { type CancellationToken, EventEmitter, l10n } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Loads what is needed to talk to a server, and makes a client that is not started yet. */
export type LoadClient = () => Promise<BaseLanguageClient>;

/** Starts, stops and asks the server. */
export class ReportServer {
  readonly #changed = new EventEmitter<void>();
  /** Told when the server starts to run, and when it stops. */
  readonly onDidChange = this.#changed.event;
  #started: Promise<BaseLanguageClient> | undefined;
  #client: BaseLanguageClient | undefined;

  constructor(private readonly load: LoadClient) {}

  /** Whether a request would be answered now. */
  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Starts the server. Resolves when it runs, rejects when it cannot be started. */
  async start(): Promise<void> {
    this.#started ??= this.#begin();
    await this.#started;
  }

  /** Stops the server and starts it afresh. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Stops the server. One that did not start, or has died, counts as stopped. */
  async stop(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    this.#client = undefined;
    const client = await started?.catch(() => undefined);
    await client?.dispose().catch(() => undefined);
    this.#changed.fire();
  }

  /** Asks the server. Waits for one that is starting; rejects when there is none. */
  async request<Result>(method: string, params: object, token?: CancellationToken): Promise<Result> {
    if (!this.#started) throw new Error(l10n.t("The language server does not run."));
    const client = await this.#started;
    // A token that is not there would be sent along as a second parameter.
    return await (token
      ? client.sendRequest<Result>(method, params, token)
      : client.sendRequest<Result>(method, params));
  }

  async #begin(): Promise<BaseLanguageClient> {
    const client = await this.load();
    this.#client = client;
    client.onDidChangeState(() => this.#changed.fire());
    await client.start();
    return client;
  }
}
