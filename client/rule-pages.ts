/** The pages of the rules, as files that can be read and not written: `inspection-reports-rule:/<id>.md`. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  extensions,
  FileSystemError,
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
      const file = await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist/rule-pages.json"));
      const pages = new Map(Object.entries<string>(JSON.parse(new TextDecoder().decode(file))));
      const page = pages.get(path.slice(1).replace(/\.md$/, ""));
      if (page === undefined) throw FileSystemError.FileNotFound(path);
      return page;
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
