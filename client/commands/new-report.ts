/** Opens a new report with every section, standard and key question of a framework in place. */
import { l10n, type QuickPickItem, window, workspace } from "vscode";
import { type FrameworkEntry, requests } from "../../core/src/protocol.ts";
import { reportLanguage } from "../languages.ts";
import type { Services } from "../services.ts";
import type { Command } from "./command.ts";

/** Takes a framework's id, or asks for one. The report is in no file until the writer saves it. */
export const newReport: Command = {
  name: "newReport",
  run: async (services, given) => {
    const framework = typeof given === "string" ? given : await pickFramework(services);
    if (!framework) return;
    const content = await services.server.request<string | null>(requests.newReport, { framework });
    if (content === null) throw new Error(l10n.t("There is no framework “{0}”.", framework));
    const document = await workspace.openTextDocument({ language: reportLanguage, content });
    await window.showTextDocument(document);
  },
};

async function pickFramework({ server }: Services): Promise<string | undefined> {
  const frameworks = await server.request<FrameworkEntry[]>(requests.frameworks, {});
  const items = frameworks.map((framework): QuickPickItem & { id: string } => ({
    id: framework.id,
    label: framework.title,
    description: framework.id,
    detail: framework.owner,
  }));
  const placeHolder = l10n.t("Which framework does the inspection follow?");
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))
    ?.id;
}
