/**
 * The key questions a standard is written up with, held against the framework's: which are the framework's, which
 * come near, which are not there, and which are missing. Each question of the framework is taken once, so that a
 * misspelt question is not called missing as well.
 */
import { findKeyQuestion, sameText, wordingsOf } from "./find-standard.ts";
import type { Framework, FrameworkKeyQuestion, FrameworkStandard } from "./framework.ts";
import { likeEnough, questionLikeness } from "./question-likeness.ts";

/** What one written question is. Questions that are not written yet are `empty`. */
export type KeyQuestionMatch =
  | { readonly kind: "exact"; readonly question: FrameworkKeyQuestion }
  /** Asked before; `first` is the place in the list where. `meant` is the only one that is not asked. */
  | { readonly kind: "repeated"; readonly first: number; readonly meant?: FrameworkKeyQuestion }
  /** Close to a question of the framework that is not asked otherwise. */
  | { readonly kind: "reworded"; readonly question: FrameworkKeyQuestion }
  /** Not near any. `home` is the standard that asks it; `meant` what was most likely meant. */
  | { readonly kind: "unknown"; readonly home?: FrameworkStandard; readonly meant?: FrameworkKeyQuestion }
  | { readonly kind: "empty" };

/** All written questions of a standard, and the framework's that none of them can be taken for. */
export interface KeyQuestionMatches {
  /** In the order written. */
  readonly written: readonly KeyQuestionMatch[];
  /** In the order of the framework. */
  readonly missing: readonly FrameworkKeyQuestion[];
}

/** Matches written questions; undefined stands for one without a text. Never throws. */
export function matchKeyQuestions(
  framework: Framework,
  standard: FrameworkStandard,
  texts: readonly (string | undefined)[],
): KeyQuestionMatches {
  const found = texts.map((text) => (isBlank(text) ? undefined : findKeyQuestion(standard, text)));
  const exact = texts.map((_, at) => matchExactly(texts, found, at));
  const taken = exact.flatMap((match) => (match?.kind === "exact" ? [match.question] : []));
  const free = standard.keyQuestions.filter((question) => !taken.includes(question));
  const open = texts.map((text, at) => (exact[at] ? undefined : text));
  const nearest = nearestQuestions(standard, open, free);
  const left = free.filter((question) => !nearest.includes(question));
  const written = exact.map(
    (match, at): KeyQuestionMatch => match ?? matchLoosely(framework, texts[at] as string, nearest[at]),
  );
  const unknown = written.filter(
    (match) =>
      match.kind === "empty" || match.kind === "repeated" || (match.kind === "unknown" && !match.meant),
  );
  // What cannot be told apart still fills a place: an unknown or repeated question is one mistake, not a missing one too.
  const missing = left.slice(unknown.length);
  const only = left.length === 1 && unknown.length === 1 ? left[0] : undefined;
  return { written: written.map((match) => withMeant(match, only)), missing };
}

/** Whether the wording of all key questions of a standard is sure enough to hold a report against it. */
export function isWordingConfirmed(standard: FrameworkStandard): boolean {
  return standard.keyQuestions.every((question) => question.certainty !== "unconfirmed");
}

function isBlank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === "";
}

/** `found` are the framework's questions of the texts, where they are surely known. */
function matchExactly(
  texts: readonly (string | undefined)[],
  found: readonly (FrameworkKeyQuestion | undefined)[],
  at: number,
): KeyQuestionMatch | undefined {
  const text = texts[at];
  if (isBlank(text)) return { kind: "empty" };
  const question = found[at];
  const first = texts.findIndex((earlier, other) => {
    if (other >= at || isBlank(earlier)) return false;
    return question ? found[other] === question : !found[other] && sameText(earlier, text);
  });
  if (first >= 0) return { kind: "repeated", first };
  return question && { kind: "exact", question };
}

function matchLoosely(
  framework: Framework,
  text: string,
  nearest: FrameworkKeyQuestion | undefined,
): KeyQuestionMatch {
  const standards = framework.domains.flatMap((domain) => domain.standards);
  const home = standards.find((other) => findKeyQuestion(other, text) !== undefined);
  if (nearest && !home) return { kind: "reworded", question: nearest };
  return { kind: "unknown", ...(home && { home }), ...(nearest && { meant: nearest }) };
}

/** Where one question is unknown or asked twice and one of the framework is not asked yet, it is the one that was meant. */
function withMeant(match: KeyQuestionMatch, only: FrameworkKeyQuestion | undefined): KeyQuestionMatch {
  const mayBeMeant = match.kind === "repeated" || match.kind === "unknown";
  return mayBeMeant && !match.meant && only ? { ...match, meant: only } : match;
}

/** For each text the free question that it comes nearest to; the best pairs first, each question once. */
function nearestQuestions(
  standard: FrameworkStandard,
  texts: readonly (string | undefined)[],
  free: readonly FrameworkKeyQuestion[],
): (FrameworkKeyQuestion | undefined)[] {
  const siblings = standard.keyQuestions.map((known) => known.question);
  const likeness = (text: string, known: FrameworkKeyQuestion) =>
    Math.max(...wordingsOf(known).map((wording) => questionLikeness(text, wording, siblings)));
  const pairs = texts
    .flatMap((text, at) =>
      text === undefined ? [] : free.map((known) => ({ at, known, likeness: likeness(text, known) })),
    )
    .filter((pair) => pair.likeness >= likeEnough)
    .sort((a, b) => b.likeness - a.likeness);
  const nearest: (FrameworkKeyQuestion | undefined)[] = texts.map(() => undefined);
  for (const { at, known } of pairs) {
    if (!nearest[at] && !nearest.includes(known)) nearest[at] = known;
  }
  return nearest;
}
