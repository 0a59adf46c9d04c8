/** Makes a quotation of the selected lines, or takes that back. */
import type { Range, TextDocument, TextEditorEdit, TextLine } from "vscode";
import { activeReport } from "./active-report.ts";
import type { Command } from "./command.ts";

const mark = /^(\s*)> ?/;

/** Acts on whole lines. */
export const toggleQuotation: Command = {
  name: "toggleQuotation",
  run: async () => {
    const editor = activeReport();
    if (!editor) return;
    const { document, selections } = editor;
    await editor.edit((edit) => {
      for (const selection of selections) toggle(linesOf(document, selection), edit);
    });
  },
};

function toggle(lines: readonly TextLine[], edit: TextEditorEdit): void {
  const written = lines.filter((line) => !line.isEmptyOrWhitespace);
  if (written.length === 0) return;
  if (written.every(({ text }) => mark.test(text)))
    for (const { range, text } of written) edit.replace(range, unquoted(text));
  else for (const line of lines) quote(line, indentOf(written), edit);
}

/** An empty line between two quoted ones belongs to the quotation. */
function quote({ range, text, isEmptyOrWhitespace }: TextLine, indent: string, edit: TextEditorEdit): void {
  const quoted = isEmptyOrWhitespace ? `${indent}>` : `${indent}> ${text.slice(indent.length)}`;
  edit.replace(range, quoted);
}

function unquoted(text: string): string {
  const rest = text.replace(mark, "$1");
  return rest.trim() === "" ? "" : rest;
}

function indentOf(lines: readonly TextLine[]): string {
  const least = Math.min(...lines.map((line) => line.firstNonWhitespaceCharacterIndex));
  return lines[0]?.text.slice(0, least) ?? "";
}

/** A selection that ends where a line begins does not mean that line. */
function linesOf(document: TextDocument, { start, end }: Range): TextLine[] {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return Array.from({ length: last - start.line + 1 }, (_, at) => document.lineAt(start.line + at));
}
