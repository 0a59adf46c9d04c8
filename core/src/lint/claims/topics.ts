/**
 * Which key question of a standard some words are about: "engagement", "keeping people safe". Told by the words of its
 * own questions, never by a list of topics: a question is meant when it has all of these words and no other has.
 */
import { KeptByText } from "../../model/kept-by-text.ts";
import type { KeyQuestionPart, StandardPart } from "../../model/report.ts";

/**
 * The question that the words are about; undefined where they fit none or several, or say anything besides. Words that
 * only questions of other standards have (`others`, from `questionWords`) are taken for a way to say the same.
 */
export function questionMeant(
  words: string,
  { keyQuestions }: StandardPart,
  others: readonly string[] = [],
  texts = new KeptByText(),
): KeyQuestionPart | undefined {
  const contents = keyQuestions.map(({ question }) => texts.get(contentOf, question?.text ?? "", contentOf));
  const asked = contents.flat();
  const said = contentOf(words).filter((word) => has(asked, word) || persons.has(word) || !has(others, word));
  // "People on probation" are whom the questions are about, and not what.
  if (!said.some((word) => !persons.has(word))) return undefined;
  const fitting = keyQuestions.filter((_question, at) => said.every((word) => has(contents[at] ?? [], word)));
  return fitting.length === 1 && !isOnlyWhom(said, fitting[0] as KeyQuestionPart) ? fitting[0] : undefined;
}

/** The words of several questions, each once. */
export function questionWords(questions: readonly string[]): readonly string[] {
  return [...new Set(questions.flatMap(contentOf))];
}

function has(words: readonly string[], word: string): boolean {
  return words.some((one) => isAlike(word, one));
}

/** The words of a text that say what it is about, in small letters. */
function contentOf(text: string): string[] {
  const words = text.toLowerCase().match(/[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ-]*/gu) ?? [];
  return words.filter((word) => word.length > 1 && !grammar.has(word));
}

// What holds a phrase together, and what any question may be called.
const grammar: ReadonlySet<string> = new Set(
  "the an of for on to in with and or by this that their its our one key question area aspect theme work element".split(
    " ",
  ),
);

const persons: ReadonlySet<string> = new Set(
  "person people persons other others child children individual individuals".split(" "),
);

/** "Person on probation": words that only follow those for a person say whom a question is about. */
function isOnlyWhom(said: readonly string[], { question }: KeyQuestionPart): boolean {
  const whom = new Set((question?.text ?? "").toLowerCase().match(personWith)?.flatMap(contentOf) ?? []);
  return said.every((word) => persons.has(word) || whom.has(word));
}

const personWith = /(?<![A-Za-zÀ-ỿ])(?:person|people|child|children) on [A-Za-zÀ-ỿ]{3,30}/gu;

/** "Engaging" and "engagement", "safe" and "safety": words with one stem. */
function isAlike(a: string, b: string): boolean {
  if (isPerson(a) && isPerson(b)) return true;
  const length = Math.min(a.length, b.length, 5);
  return length > 3 && a.slice(0, length) === b.slice(0, length);
}

function isPerson(word: string): boolean {
  return word === "person" || word === "people" || word === "persons";
}
