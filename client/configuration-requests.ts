/** The settings that the server asks for, as they hold in the editor of a file: with what its language changes. */
import { Uri, workspace } from "vscode";
import type { ConfigurationMiddleware } from "vscode-languageclient";

/** Answers for an open file with the settings of its language; the library knows the file's folder alone. */
export const configurationRequests: ConfigurationMiddleware = {
  configuration: async ({ items }, token, next) => {
    const answers = await next({ items }, token);
    if (!Array.isArray(answers)) return answers;
    return answers.map((answer, at) => ofLanguage(items[at]) ?? answer);
  },
};

interface Item {
  readonly scopeUri?: string;
  readonly section?: string;
}

/** Our own settings are the same in every language. */
function ofLanguage({ scopeUri, section }: Item = {}): unknown {
  if (!scopeUri || !section?.startsWith("editor.")) return undefined;
  const uri = Uri.parse(scopeUri);
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  return document && workspace.getConfiguration("", document).get(section);
}
