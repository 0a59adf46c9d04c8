/** What would change, as the what-if panel shows it. */
import type { WhatIfAnswer, WhatIfChange, WhatIfSentence } from "../../core/src/protocol.ts";
import { button, element } from "../element.ts";

/** Goes to a place of the file; undefined where nothing can be gone to. */
export type GoToSentence = ((sentence: WhatIfSentence) => void) | undefined;

/** Everything of an answer but its summary. */
export function answerView(answer: WhatIfAnswer, goTo: GoToSentence): HTMLElement[] {
  const changes = answer.changes.map(changeView);
  const sentences = answer.sentences.map((sentence) => sentenceView(sentence, goTo));
  return [
    ...listView("What would change", "what-if-changes", changes),
    ...listView("Sentences that would no longer agree", "what-if-sentences", sentences),
  ];
}

function listView(title: string, name: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const titleId = `${name}-title`;
  return [
    element("p", { class: "what-if-subtitle", id: titleId }, title),
    element("ul", { class: name, "aria-labelledby": titleId }, ...items),
  ];
}

function changeView({ what, from, to, trace }: WhatIfChange): HTMLElement {
  const steps = trace.map((clause) => element("li", {}, clause));
  return element(
    "li",
    {},
    element("strong", {}, what),
    ": ",
    element("span", { class: "what-if-from" }, from),
    element("span", { "aria-hidden": "true" }, " → "),
    element("span", { class: "only-read-aloud" }, " would become "),
    element("strong", { class: "what-if-to" }, to),
    ...(steps.length > 0 ? [element("ul", { class: "what-if-trace" }, ...steps)] : []),
  );
}

function sentenceView(sentence: WhatIfSentence, goTo: GoToSentence): HTMLElement {
  const { text, reason } = sentence;
  const shown = goTo
    ? button(text, { class: "what-if-sentence" }, () => goTo(sentence))
    : element("span", {}, text);
  return element("li", {}, shown, " ", element("span", { class: "what-if-reason" }, reason));
}
