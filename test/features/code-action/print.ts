/**
 * Actions as an editor lists them: title, kind, whether it is the preferred one, the problems it is shown at, and the
 * lines it changes. One cursor is a place, two are a selection. Options: `only KINDS` as the editor asks for them,
 * `byItself yes` for a request that comes with a move of the cursor, `list titles` to leave the changes out.
 */
import type { CodeAction } from "vscode-languageserver-protocol";
import { codeAction } from "../../../core/src/features/code-action.ts";
import { diagnostic } from "../../../core/src/features/diagnostic.ts";
import { applyEdits, changedLines } from "../applied-edits.ts";
import type { FeatureCase } from "../feature-case.ts";

export function print({ context, cursors, text, uri, options }: FeatureCase): string {
  const start = cursors[0] ?? { line: 0, character: 0 };
  const end = cursors[1] ?? start;
  const { items: diagnostics } = diagnostic.run(context, { textDocument: { uri } });
  const actions = codeAction.run(context, {
    textDocument: { uri },
    range: { start, end },
    context: {
      diagnostics,
      ...(options.only !== undefined && { only: options.only.split(" ") }),
      triggerKind: options.byItself ? 2 : 1,
    },
  });
  if (actions.length === 0) return "nothing";
  const show = (action: CodeAction) =>
    options.list ? headOf(action) : `${headOf(action)}\n${changesOf(action, text, uri)}`;
  return actions.map(show).join("\n");
}

function headOf({ title, kind, isPreferred, diagnostics = [] }: CodeAction): string {
  const shownAt = diagnostics.map(({ code }) => code).join(", ");
  return `${title} [${kind}${isPreferred ? ", preferred" : ""}]${shownAt && ` for ${shownAt}`}`;
}

function changesOf({ edit }: CodeAction, text: string, uri: string): string {
  const changed = applyEdits(text, edit?.changes?.[uri] ?? []);
  return changedLines(text, changed).replace(/^/gm, "  ");
}
