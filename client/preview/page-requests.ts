/** What the page of the preview asks for: going to the source, links, rules, and what-ifs. */
import { commands, env, l10n, Position, Uri, type WebviewPanel, window } from "vscode";
import type { ApplyMessage, FromPage, ToPage, WhatIfMessage } from "../../preview/messages.ts";
import { applyWhatIf, askWhatIf } from "./apply-what-if.ts";
import type { PreviewServices } from "./previews.ts";
import { panelColumn, revealSource } from "./reveal-source.ts";

/** A message that something is to be done for. */
export type PageRequest = Exclude<FromPage, { type: "ready" | "lost" | "shown" | "pageScrolled" }>;

/** Does what the page of one panel asks for. */
export class PageRequests {
  constructor(
    private readonly services: PreviewServices,
    private readonly panel: WebviewPanel,
  ) {}

  /** Does it. Gives what the page is to be told; never rejects, since the writer is told of what fails. */
  async answer(request: PageRequest, file: Uri): Promise<ToPage | undefined> {
    try {
      return await this.#answer(request, file);
    } catch (thrown) {
      this.services.log.error(`Preview, ${request.type}: ${String(thrown)}`);
      void window.showErrorMessage(thrown instanceof Error ? thrown.message : String(thrown));
      return undefined;
    }
  }

  async #answer(request: PageRequest, file: Uri): Promise<ToPage | undefined> {
    switch (request.type) {
      case "jump":
        await revealSource(
          file,
          new Position(Math.floor(request.line), Math.floor(request.character)),
          panelColumn(this.panel),
        );
        return undefined;
      case "openLink":
        await openLink(request.address);
        return undefined;
      case "explainRule":
        await commands.executeCommand("inspectionReports.explainRule", request.rule);
        return undefined;
      case "whatIf":
        return await this.#whatIf(request, file);
      case "apply":
        return await this.#apply(request, file);
    }
  }

  async #whatIf({ figures, request, file: address }: WhatIfMessage, file: Uri): Promise<ToPage> {
    const result = { type: "whatIfResult", file: address, request } as const;
    try {
      return { ...result, answer: await askWhatIf(this.services.server, file, figures) };
    } catch (thrown) {
      // The next step of the slider asks again.
      this.services.log.warn(`No what-if: ${String(thrown)}`);
      return { ...result, answer: null };
    }
  }

  async #apply(message: ApplyMessage, file: Uri): Promise<undefined> {
    await applyWhatIf(this.services.server, file, message);
  }
}

/** The editor itself asks before it leaves for a site that the writer does not trust yet. */
async function openLink(address: string): Promise<void> {
  const link = Uri.parse(address, true);
  if (!/^(?:https?|mailto)$/.test(link.scheme)) throw new Error(l10n.t("This link cannot be opened."));
  await env.openExternal(link);
}
