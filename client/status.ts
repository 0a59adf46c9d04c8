/** How the report in front of the writer stands: problems, score, rating and framework, in the language status. */
import {
  type Command,
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type Uri,
  window,
} from "vscode";
import { type FileStatus, requests } from "../core/src/protocol.ts";
import { documentSelector, isOurs } from "./languages.ts";
import type { Services } from "./services.ts";

/** Keeps the item up to date: when problems change, another file comes to the front, or the server starts or stops. */
export class Status implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #listeners: readonly Disposable[];
  /** Whether an answer is awaited, and whether things have changed since it was asked for. */
  #asking = false;
  #outdated = false;

  constructor(private readonly services: Services) {
    this.#item = languages.createLanguageStatusItem("inspectionReports.status", [...documentSelector]);
    this.#item.name = l10n.t("Inspection report");
    this.#item.command = showProblems();
    this.#item.text = "";
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.#update()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = activeUri();
        if (active && uris.some((uri) => uri.toString() === active.toString())) this.#update();
      }),
      services.server.onDidChange(() => this.#update()),
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  /** Asks once at a time: what changes meanwhile is asked about afterwards. */
  #update(): void {
    this.#outdated = true;
    if (!this.#asking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    while (this.#outdated) {
      this.#outdated = false;
      await this.#showActive();
    }
    this.#asking = false;
  }

  async #showActive(): Promise<void> {
    const { server, log } = this.services;
    const uri = activeUri();
    this.#item.busy = uri !== undefined && !server.isRunning;
    if (!uri || !server.isRunning) return;
    this.#item.busy = true;
    try {
      const textDocument = { uri: uri.toString() };
      show(this.#item, await server.request<FileStatus | null>(requests.status, { textDocument }));
    } catch (thrown) {
      log.debug(`No status: ${String(thrown)}`);
    }
    this.#item.busy = false;
  }
}

function activeUri(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document && isOurs(document) ? document.uri : undefined;
}

function show(item: LanguageStatusItem, status: FileStatus | null): void {
  if (!status) {
    item.text = l10n.t("Not checked");
    item.detail = undefined;
    item.severity = LanguageStatusSeverity.Information;
    item.command = showProblems();
    return;
  }
  item.text = [...rating(status), problems(status)].join(" · ");
  item.detail = status.framework;
  item.severity = severity(status);
  const isFine = status.kind === "report" && status.errors + status.warnings === 0;
  item.command = isFine ? openPreview() : showProblems();
}

function showProblems(): Command {
  return { command: "workbench.actions.view.problems", title: l10n.t("Show problems") };
}

function openPreview(): Command {
  return { command: "inspectionReports.openPreviewToSide", title: l10n.t("Open preview") };
}

function rating({ overall, score }: FileStatus): string[] {
  if (!overall) return score ? [score] : [];
  return [score ? `${overall} ${score}` : overall];
}

function problems({ errors, warnings }: FileStatus): string {
  if (errors + warnings === 0) return l10n.t("no problems");
  return [...counted(errors, "error"), ...counted(warnings, "warning")].join(", ");
}

function counted(count: number, what: "error" | "warning"): string[] {
  if (count === 0) return [];
  if (what === "error") return [count === 1 ? l10n.t("1 error") : l10n.t("{0} errors", count)];
  return [count === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", count)];
}

function severity({ errors, warnings }: FileStatus): LanguageStatusSeverity {
  if (errors > 0) return LanguageStatusSeverity.Error;
  return warnings > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
