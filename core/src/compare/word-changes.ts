/** Which words of a wording were taken out, and which were put in. */
import { diffArrays } from "diff";
import { WordBag } from "./likeness.ts";
import type { WordChange } from "./report-changes.ts";

/** Below this likeness, the old wording as a whole and then the new one read better than words between words. */
const leastLikeness = 0.3;

/** More changes than this are not looked for word by word. */
const mostChanges = 2000;

/** From the old wording to the new one, in reading order. The same wording is one stretch that is the same. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before === "" ? [] : [{ change: "same", text: before }];
  const asWhole = new Stretches().changed(before, after).all;
  if (new WordBag(before).likenessTo(new WordBag(after)) < leastLikeness) return asWhole;
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostChanges });
  if (!parts) return asWhole;
  const stretches = new Stretches();
  for (const { value, added, removed } of parts) {
    const text = value.join("");
    if (added) stretches.changed("", text);
    else if (removed) stretches.changed(text, "");
    else stretches.same(text);
  }
  return stretches.all;
}

/** Words with their apostrophes, hyphens and decimals, spaces, and each other sign. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Collects stretches. A space between two changes belongs to both, so that phrases are exchanged as phrases. */
class Stretches {
  readonly #parts: ({ same: string } | { before: string; after: string })[] = [];

  changed(before: string, after: string): this {
    const last = this.#parts.at(-1);
    const space = last && "same" in last && /^\s+$/.test(last.same) ? last.same : undefined;
    const earlier = space === undefined ? last : this.#parts.at(-2);
    if (earlier && !("same" in earlier)) {
      if (space !== undefined) this.#parts.pop();
      earlier.before += (space ?? "") + before;
      earlier.after += (space ?? "") + after;
    } else this.#parts.push({ before, after });
    return this;
  }

  same(text: string): void {
    const last = this.#parts.at(-1);
    if (last && "same" in last) last.same += text;
    else this.#parts.push({ same: text });
  }

  get all(): WordChange[] {
    const changes = this.#parts.flatMap((part) =>
      "same" in part ? [{ change: "same", text: part.same } as const] : exchanged(part),
    );
    const joined: { change: WordChange["change"]; text: string }[] = [];
    for (const { change, text } of changes.filter(({ text }) => text !== "")) {
      const last = joined.at(-1);
      if (last?.change === change) last.text += text;
      else joined.push({ change, text });
    }
    return joined;
  }
}

/** What was exchanged for what; a space that both end with is none of it. */
function exchanged({ before, after }: { readonly before: string; readonly after: string }): WordChange[] {
  const isSpaced = /\S\s$/.test(before) && /\S\s$/.test(after) && before.at(-1) === after.at(-1);
  const end = isSpaced ? -1 : undefined;
  return [
    { change: "removed", text: before.slice(0, end) },
    { change: "added", text: after.slice(0, end) },
    { change: "same", text: isSpaced ? before.slice(-1) : "" },
  ];
}
