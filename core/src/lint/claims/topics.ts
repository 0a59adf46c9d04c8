/**
 * Which key question of a standard some words are about: "engagement", "keeping people safe". Told by the words that
 * only one of its questions has, never by a list of topics.
 */
import type { KeyQuestionPart, StandardPart } from "../../model/report.ts";

/** The question that the words are about; undefined where they fit none or several equally well. */
export function questionMeant(words: string, { keyQuestions }: StandardPart): KeyQuestionPart | undefined {
  const said = wordsIn(words);
  const telling = tellingWords(keyQuestions);
  const fits = keyQuestions.map((question, at) => ({
    question,
    fit: said.filter((word) => telling[at]?.some((own) => isAlike(word, own))).length,
  }));
  const [best, next] = fits.toSorted((a, b) => b.fit - a.fit);
  return best && best.fit > 0 && best.fit > (next?.fit ?? 0) ? best.question : undefined;
}

/** For each question, the words that no other question of the standard has. */
function tellingWords(questions: readonly KeyQuestionPart[]): string[][] {
  const words = questions.map(({ question }) => wordsIn(question?.text ?? ""));
  return words.map((own, at) =>
    own.filter(
      (word) => !words.some((others, other) => other !== at && others.some((one) => isAlike(word, one))),
    ),
  );
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** "Engaging" and "engagement", "safe" and "safety": words with one stem. */
function isAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 5);
  return a.slice(0, length) === b.slice(0, length);
}
