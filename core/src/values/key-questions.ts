/** The key questions of the standard that are not asked yet, in the framework's exact words. */
import { findKeyQuestion } from "../framework/find-standard.ts";
import { figureFields, keyQuestionTemplate } from "./key-question-template.ts";
import { standardAround } from "./rated-place.ts";

import { textOf } from "./template.ts";
import { fits, type ValueSource } from "./value-source.ts";

/** As items with their figures to fill in, and as values after `question:`. */
export const keyQuestions: ValueSource = (place) => {
  const { kind, path, facts, written } = place;
  const isItem = kind === "item" && fits(path, "domains/*/standards/*/keyQuestions/*");
  const isValue = kind === "value" && fits(path, "domains/*/standards/*/keyQuestions/*/question");
  if (facts.kind !== "report" || (!isItem && !isValue)) return [];
  const around = standardAround(facts, path);
  const standard = around?.match?.standard;
  if (!standard) return [];
  const texts = around.written.keyQuestions.flatMap(({ question }) => question?.text ?? []);
  const asked = new Set(texts.map((text) => findKeyQuestion(standard, text)));
  const isCounted = standard.basis === "count";
  const missing = standard.keyQuestions.filter((question) => !asked.has(question));
  return missing.map(({ question, population }, at) => ({
    label: question,
    kind: "part",
    detail: population,
    preselect: at === 0,
    value: isItem ? keyQuestionTemplate(question, isCounted) : textOf(question),
    ...(isValue && { beside: figureFields(isCounted).filter(({ name }) => !written.has(name)) }),
  }));
};
