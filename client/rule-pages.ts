/** The pages of the rules, as files that can be read and not written: `inspection-reports-rule:/<id>.md`. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  extensions,
  l10n,
  Uri,
  window,
  workspace,
} from "vscode";

const scheme = "inspection-reports-rule";

/** Lets the editor open the pages. */
export function registerRulePages({ extensionUri }: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const page = Uri.joinPath(extensionUri, "dist/rules", path.slice(1));
      return new TextDecoder().decode(await workspace.fs.readFile(page));
    },
  });
}

/** Shows a rule's page: rendered where the editor can do that, else as text. Rejects when there is no such rule. */
export async function showRulePage(rule: string): Promise<void> {
  if (!/^[a-z0-9-]+$/.test(rule)) throw new Error(l10n.t("There is no rule “{0}”.", rule));
  const page = Uri.from({ scheme, path: `/${rule}.md` });
  // Opened first: where there is no such page, this says so, and the preview would show an empty one.
  const document = await workspace.openTextDocument(page);
  const rendersMarkdown = extensions.getExtension("vscode.markdown-language-features") !== undefined;
  if (rendersMarkdown) await commands.executeCommand("markdown.showPreview", page);
  else await window.showTextDocument(document, { preview: true });
}
