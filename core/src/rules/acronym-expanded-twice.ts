/** An acronym is spelt out a second time. */
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { inShort } from "../model/acronym-wording.ts";
import { acronymsOf, type Expansion } from "../model/acronyms.ts";
import { nameKey } from "../model/same-name.ts";
import type { Fix } from "../problem.ts";

export const acronymExpandedTwice: ReportRule = {
  id: "acronym-expanded-twice",
  summary: "An acronym is spelt out a second time.",
  severity: "info",
  reads: "report",
  check({ report }, say) {
    for (const { expansions } of acronymsOf(report).values()) {
      for (const [at, { first, again }] of repeated(expansions).entries()) {
        const { acronym, value, whole, part } = again;
        const isSamePart = part === first.part;
        say({
          at: value.rangeOf(whole.start, whole.end),
          message: `“${acronym}” is already spelt out ${isSamePart ? "further up" : placeOf(first)}. Here the acronym alone is enough.`,
          // A foreword or the recommendations may be read alone: then to spell it out again is meant well.
          ...(!isSamePart && { severity: "hint" }),
          related: [
            {
              range: first.value.rangeOf(first.whole.start, first.whole.end),
              message: `“${acronym}” is spelt out here first.`,
            },
          ],
          // Nobody goes through more, and a text of nothing else would cost too much.
          fixes: at < 100 ? shorten(again) : [],
          data: { acronym },
        });
      }
    }
  },
};

/** Each expansion whose words stood there before. */
function repeated(expansions: readonly Expansion[]): { first: Expansion; again: Expansion }[] {
  if (expansions.length < 2) return [];
  const firsts = new Map<string, Expansion>();
  return expansions.flatMap((again) => {
    const key = nameKey(again.named.words);
    const first = firsts.get(key);
    if (!first) firsts.set(key, again);
    // A text that is repeated as a whole (`*name`) stands at one place only.
    const isElsewhere = first && (first.value.node !== again.value.node || first.start !== again.start);
    return isElsewhere ? [{ first, again }] : [];
  });
}

function placeOf({ part }: Expansion): string {
  const isNamed = /^(?:acknowledgements|foreword|recommendations|background)$/.test(part);
  return isNamed ? `in the ${part}` : "further up";
}

function shorten(expansion: Expansion): Fix[] {
  const short = inShort(expansion);
  if (!short) return [];
  const edit = replaceWords(expansion.value, short.words, short.start, short.end);
  return [chosenFix(`Write “${short.words}”`, edit)];
}
