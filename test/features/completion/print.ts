/**
 * Prints completions: one line each, `* label | detail`, the star for the one that is chosen to begin with.
 * `# test: accept LABEL` (several with ` && ` between) shows the lines that change when it is accepted, with
 * «» where something is to be filled in. `# test: show N` prints the first N, `# test: trigger SIGN` asks as
 * the editor does after that sign, and `# test: document LABEL` prints the text in the box beside it.
 */
import type { CompletionItem } from "vscode-languageserver-protocol";
import type { FeatureCase } from "../feature-case.ts";
import { accepted, completionsAt } from "./accept.ts";

export function print(given: FeatureCase): string {
  const { context, options, cursor } = given;
  const trigger = options.trigger === "blank" ? " " : options.trigger;
  const items = sorted(completionsAt(context, cursor, trigger));
  const shown = items.slice(0, Number(options.show ?? items.length)).map(line);
  const rest = items.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [`  … more`] : [])];
  const parts = [list.length > 0 ? list.join("\n") : "nothing"];
  for (const label of options.accept?.split(" && ") ?? []) parts.push(acceptance(given, items, label));
  if (options.document)
    parts.push(`--- about ${options.document}\n${aboutOf(find(items, options.document))}`);
  return parts.join("\n\n");
}

function sorted(items: readonly CompletionItem[]): CompletionItem[] {
  return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

function line({ label, detail, preselect }: CompletionItem): string {
  return `${preselect ? "*" : " "} ${label}${detail ? ` | ${detail}` : ""}`;
}

function find(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((one) => one.label === label);
  if (!item) throw new Error(`“${label}” is not offered.`);
  return item;
}

function aboutOf({ documentation }: CompletionItem): string {
  return typeof documentation === "object" ? documentation.value : (documentation ?? "");
}

function acceptance(
  { text, context, cursor }: FeatureCase,
  items: readonly CompletionItem[],
  label: string,
): string {
  const after = accepted(context, cursor, find(items, label), (words) => `«${words.replaceAll(",", "|")}»`);
  return `--- ${label}\n${changes(visible(text), visible(after))}`;
}

/** Line ends of the other kind are shown, so that none slips in. */
function visible(text: string): string[] {
  return text.replaceAll("\r", "␍").split("\n");
}

/** The lines that differ, with one before and one after. */
function changes(before: readonly string[], after: readonly string[]): string {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const above = head > 0 ? [`  ${after[head - 1]}`] : [];
  const below = tail > 0 ? [`  ${after[after.length - tail]}`] : [];
  const marked = [
    ...before.slice(head, before.length - tail).map((one) => `- ${one}`),
    ...after.slice(head, after.length - tail).map((one) => `+ ${one}`),
  ];
  return [...above, ...marked, ...below]
    .map((one) => one.replace(/ +$/, (blanks) => "·".repeat(blanks.length)))
    .join("\n");
}
