/** Changes in the form that was asked for. Knows no engine: it only sets down what the comparison found. */
import { changesAsHtml } from "./changes-as-html.ts";
import { changesAsJson } from "./changes-as-json.ts";
import { changesAsMarkdown } from "./changes-as-markdown.ts";
import { changesAsText, type TextStyle } from "./changes-as-text.ts";
import type { ComparedSides } from "./compared-sides.ts";
import type { DiffFormat } from "./diff-format.ts";

/** Gives the whole text; `style` matters to what is shown on a screen. */
export type PrintChanges = (compared: ComparedSides, format: DiffFormat, style: TextStyle) => string;

/** Prints in any of the formats. */
export const printChanges: PrintChanges = (compared, format, style) => {
  switch (format) {
    case "json":
      return changesAsJson(compared);
    case "html":
      return changesAsHtml(compared);
    case "markdown":
      return changesAsMarkdown(compared);
    default:
      return changesAsText(compared, style);
  }
};
