/** Changed texts in words: grouped by the part of the report, sentence by sentence. */
import type {
  SentenceChange,
  TextChange,
  TextPlace,
  WordChange,
} from "../../core/src/compare/report-changes.ts";
import type { Entry, Group, Line } from "./told-changes.ts";

/** A group for each part of the report, in reading order. */
export function textGroups(texts: readonly TextChange[]): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const text of texts) {
    const title = text.where || "A part without a name";
    groups.set(title, [...(groups.get(title) ?? []), ...textEntries(text)]);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}

function textEntries(text: TextChange): Entry[] {
  const { what, change, from, opening, sentences } = text;
  const label = what === "text" ? "" : capital(what);
  // A text that came or went is one change, and is told as a whole.
  if ((change === "added" || change === "removed") && sentences.every((one) => one.change === change)) {
    const whole = sentences.map(({ before, after }) => after ?? before).join(" ");
    return [{ sign: change, label, words: asWritten(whole) }];
  }
  const lines = sentences.map(lineOf);
  if (change === "moved") {
    const note = isSamePlace(from, text) ? "stands in another order" : `was ${sayPlace(from, text)}`;
    return [
      { sign: "moved", label, note, ...(lines.length > 0 ? { lines } : { words: asWritten(opening) }) },
    ];
  }
  return label === "" ? lines.map((line) => ({ ...line, label })) : [{ sign: "changed", label, lines }];
}

function lineOf({ change, before, after, words, from }: SentenceChange): Line {
  if (change === "reworded") return { sign: "changed", words };
  const text = asWritten(after ?? before ?? "");
  if (change !== "moved") return { sign: change, words: text };
  return { sign: "moved", words: text, note: from ? `stood in ${from.where}` : undefined };
}

function asWritten(text: string): readonly WordChange[] {
  return [{ change: "same", text }];
}

function isSamePlace(from: TextPlace | undefined, { where, what }: TextPlace): boolean {
  return !from || (from.where === where && from.what === what);
}

/** "an area for improvement in 2.2 Assessment"; without the part where that is the same. */
function sayPlace(from: TextPlace | undefined, { where }: TextPlace): string {
  if (!from) return "elsewhere";
  const what = `${articleOf(from.what)} ${from.what}`;
  return from.where === where ? what : `${what} in ${from.where}`;
}

/** Of findings there are several, of other texts one. */
function articleOf(what: string): string {
  if (what === "strength") return "a";
  return what === "area for improvement" ? "an" : "the";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
