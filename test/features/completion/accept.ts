/** Accepting a completion as an editor does that inserts the text as it is: edit, places to fill in, nothing else. */
import type { CompletionItem } from "vscode-languageserver-protocol";
import { completion } from "../../../core/src/features/completion.ts";
import type { FeatureContext } from "../../../core/src/features/feature.ts";
import type { Position } from "../../../core/src/index.ts";

/** The completions at a position. `trigger` is the sign that asked for them, where one did. */
export function completionsAt(
  context: FeatureContext,
  position: Position,
  trigger?: string,
): CompletionItem[] {
  const { items } = completion.run(context, {
    textDocument: { uri: context.file.path },
    position,
    ...(trigger && { context: { triggerKind: 2, triggerCharacter: trigger } }),
  });
  return items;
}

/** The text after a completion was accepted; `fill` says what becomes of each place to fill in. */
export function accepted(
  context: FeatureContext,
  position: Position,
  item: CompletionItem,
  fill: (words: string) => string,
): string {
  const { lines } = context.file.file;
  const edit = item.textEdit;
  if (!edit || !("range" in edit)) throw new Error(`“${item.label}” has no edit.`);
  const { start, end } = edit.range;
  const holdsCursor = start.character <= position.character && position.character <= end.character;
  if (start.line !== position.line || end.line !== position.line || !holdsCursor)
    throw new Error(`The range of “${item.label}” must be on the line of the cursor and hold it.`);
  if (item.insertTextFormat !== 2 || item.insertTextMode !== 1)
    throw new Error(`“${item.label}” must be a snippet that is inserted as it is.`);
  const filled = edit.newText
    .replace(
      /(?<!\\)\$(?:\d+|\{\d+\}|\{\d+:((?:\\.|[^}\\])*)\}|\{\d+\|((?:\\.|[^\\])*?)\|\})/g,
      (_, words, choices) => fill(words ?? choices ?? ""),
    )
    .replace(/\\([\\$}])/g, "$1");
  return lines.text.slice(0, lines.offsetAt(start)) + filled + lines.text.slice(lines.offsetAt(end));
}
