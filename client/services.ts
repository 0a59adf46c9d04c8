/** What every part of the extension may use. */
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { Previews } from "./preview/previews.ts";
import type { ReportServer } from "./report-server.ts";

/** Made once, when the extension starts. */
export interface Services {
  readonly context: ExtensionContext;
  readonly server: ReportServer;
  readonly previews: Previews;
  /** For the people who maintain this tool, and for those who ask them. */
  readonly log: LogOutputChannel;
}
