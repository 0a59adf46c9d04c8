/** A key question as it is written into a report: the exact words, and its figures to fill in. */
import { type Field, groupOf, stop, type Template, textOf } from "./template.ts";

/** A key question with its figures to fill in. */
export function keyQuestionTemplate(question: string, isCounted: boolean): Template {
  return groupOf({ name: "question", value: textOf(question) }, ...figureFields(isCounted));
}

/** What is asked for beside a key question. */
export function figureFields(isCounted: boolean): Field[] {
  return (isCounted ? ["count", "of"] : ["percent"]).map((name) => ({ name, value: stop }));
}
