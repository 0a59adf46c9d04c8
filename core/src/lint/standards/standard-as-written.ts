/** The framework's standards and key questions as a report writes them, for fixes that add what is missing. */
import { nameOf } from "../../framework/find-standard.ts";
import type { FrameworkKeyQuestion, FrameworkStandard } from "../../framework/framework.ts";
import { asShortText } from "../edits/edit.ts";
import { staysPlain } from "../edits/replace-words.ts";

/**
 * A standard as an item of a list, with its key questions. Rating and percentages are left for the writer: what is
 * not there yet is asked for, and an empty value would be taken for a slip.
 */
export function standardAsWritten(standard: FrameworkStandard): string {
  const questions = standard.keyQuestions.map((question) => `    ${keyQuestionAsWritten(question)}`);
  const list = questions.length > 0 ? ["  keyQuestions:", ...questions] : [];
  return [`- standard: ${asText(nameOf(standard))}`, ...list].join("\n");
}

/** A key question as an item of a list. */
export function keyQuestionAsWritten(question: FrameworkKeyQuestion): string {
  return `- question: ${asText(question.question)}`;
}

function asText(text: string): string {
  return staysPlain(text) || isPlainSentence(text) ? text : asShortText(text);
}

/** Commas need no quotes outside brackets, and these lines are never written inside any. */
function isPlainSentence(text: string): boolean {
  return staysPlain(text.replaceAll(",", ""));
}
