/** The extension: starts the language server and puts together what the editor shows besides it. */
import { type ExtensionContext, type LogOutputChannel, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ClientParts } from "./client-options.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { answerFileRequests } from "./file-requests.ts";
import { openAutomatically } from "./preview/open-automatically.ts";
import { Previews } from "./preview/previews.ts";
import { ReportServer } from "./report-server.ts";
import { registerRulePages } from "./rule-pages.ts";
import { ServerStatus } from "./server-status.ts";
import type { Services } from "./services.ts";
import { Status } from "./status.ts";
import { EnterHelp } from "./writing/enter-help.ts";
import { registerPaste } from "./writing/register-paste.ts";

/** Loads and makes the client for where this extension runs. */
export type LoadClientHere = (parts: ClientParts) => Promise<BaseLanguageClient>;

/** One running extension. */
export class Extension {
  readonly #log: LogOutputChannel = window.createOutputChannel("Inspection Reports", { log: true });
  readonly #server: ReportServer;
  readonly #serverStatus: ServerStatus;

  constructor(
    context: ExtensionContext,
    private readonly load: LoadClientHere,
  ) {
    this.#server = new ReportServer(() => this.#loadClient());
    this.#serverStatus = new ServerStatus(this.#server);
    const previews = new Previews({ context, server: this.#server, log: this.#log });
    const services: Services = { context, server: this.#server, log: this.#log, previews };
    context.subscriptions.push(
      this.#log,
      this.#serverStatus,
      previews,
      openAutomatically(previews),
      registerCommands(services),
      registerRulePages(context),
      registerPaste(services),
      new EnterHelp(services),
      new Status(services),
    );
  }

  /** Starts the server without waiting for it: opening a file must not wait for us. */
  start(): void {
    setTimeout(() => this.#server.start().catch((thrown: unknown) => this.#log.error(String(thrown))), 0);
  }

  /** Stops the server. */
  async stop(): Promise<void> {
    await this.#server.stop();
  }

  async #loadClient(): Promise<BaseLanguageClient> {
    const client = await this.load({ log: this.#log, onGivenUp: () => this.#serverStatus.giveUp() });
    answerFileRequests(client);
    return client;
  }
}
