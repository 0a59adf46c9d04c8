/** Shows the page of a rule: the one that is named, the one at the cursor, or one that is picked. */
import { l10n, languages, type QuickPickItem, window } from "vscode";
import { type RuleEntry, requests } from "../../core/src/protocol.ts";
import { showRulePage } from "../rule-pages.ts";
import type { Services } from "../services.ts";
import type { Command } from "./command.ts";

/** Takes a rule's id or nothing. */
export const explainRule: Command = {
  name: "explainRule",
  run: async (services, given) => {
    const rule = typeof given === "string" ? given : await ruleToShow(services);
    if (rule) await showRulePage(rule);
  },
};

async function ruleToShow({ server }: Services): Promise<string | undefined> {
  const atCursor = rulesAtCursor();
  if (atCursor.length === 1) return atCursor[0];
  const rules = await server.request<RuleEntry[]>(requests.rules, {});
  const offered = atCursor.length > 0 ? rules.filter(({ id }) => atCursor.includes(id)) : rules;
  const items = offered.map(({ id, summary }): QuickPickItem => ({ label: id, detail: summary }));
  const placeHolder = l10n.t("Which rule should be explained?");
  return (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.label;
}

/** The rules of the problems at the cursor, each once. */
function rulesAtCursor(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, range }) => source === "inspection-reports" && range.contains(editor.selection.active),
    );
  const rules = here.map(({ code }) => String(typeof code === "object" ? code.value : code));
  return [...new Set(rules)];
}
