/** Which sentences of a text came, went or are worded otherwise. */
import { diffArrays } from "diff";
import { mergedOrder } from "./merged-order.ts";
import { pairItems } from "./pair-items.ts";
import type { SentenceChange } from "./report-changes.ts";
import { wordChanges } from "./word-changes.ts";

/** From this likeness on, one sentence is taken for a rewording of another. */
const likeEnough = 0.5;

/** More changes than this are not looked for sentence by sentence. */
const mostChanges = 3000;

/** The changes in reading order; empty where both lists are the same. */
export function sentenceChanges(before: readonly string[], after: readonly string[]): SentenceChange[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostChanges });
  if (!parts) return [...before.map(removed), ...after.map(added)];
  const changes: SentenceChange[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    changes.push(...changesBetween(gone, come));
    gone = [];
    come = [];
  };
  for (const part of parts) {
    if (part.removed) gone = [...gone, ...part.value];
    else if (part.added) come = [...come, ...part.value];
    else close();
  }
  close();
  return changes;
}

interface Said {
  readonly text: string;
}

/** What stands between two sentences that stayed: the most alike are the same sentence in other words. */
function changesBetween(gone: readonly string[], come: readonly string[]): SentenceChange[] {
  const left = gone.map((text): Said => ({ text }));
  const right = come.map((text): Said => ({ text }));
  const pairs = pairItems(left, right, [{ words: ({ text }) => text, least: likeEnough }]);
  return mergedOrder(left, right, pairs).map(({ before, after }) => {
    if (before && after) return reworded(before.text, after.text);
    return before ? removed(before.text) : added(after?.text ?? "");
  });
}

/** A sentence that is new. */
export function added(text: string): SentenceChange {
  return { change: "added", before: undefined, after: text, words: [], from: undefined };
}

/** A sentence that is gone. */
export function removed(text: string): SentenceChange {
  return { change: "removed", before: text, after: undefined, words: [], from: undefined };
}

function reworded(before: string, after: string): SentenceChange {
  return { change: "reworded", before, after, words: wordChanges(before, after), from: undefined };
}
