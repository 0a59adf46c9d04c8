/** An acronym is spelt out a second time. */
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { type AcronymExpansion, acronymExpansions } from "../model/acronym-expansions.ts";
import type { Value } from "../model/part.ts";
import { nameKey } from "../model/same-name.ts";
import type { Stretch } from "../prose/claim.ts";
import { readableText } from "../prose/readable-text.ts";

export const acronymExpandedTwice: ReportRule = {
  id: "acronym-expanded-twice",
  summary: "An acronym is spelt out a second time.",
  severity: "info",
  reads: "report",
  check({ report }, say) {
    const first = new Map<string, AcronymExpansion>();
    const isSaidByOthers = quotationsOf();
    for (const one of acronymExpansions(report)) {
      const { acronym, words, value, start, end } = one;
      const key = `${acronym} ${nameKey(words)}`;
      const known = first.get(key);
      if (!known) first.set(key, one);
      else if (!isSaidByOthers(one))
        say({
          at: value.rangeOf(start, end),
          message: `“${acronym}” is already spelt out further up. Here the acronym alone is enough.`,
          related: [
            {
              range: known.value.rangeOf(known.start, known.end),
              message: `Spelt out here: ${known.words}.`,
            },
          ],
          fixes: [chosenFix(`Write “${shortForm(one)}”`, replaceWords(value, shortForm(one), start, end))],
          data: { acronym },
        });
    }
  },
};

/** Tells what other people said; each text is read once, however much is spelt out in it. */
function quotationsOf(): (expansion: AcronymExpansion) => boolean {
  const known = new Map<Value, readonly Stretch[]>();
  return ({ value, start, end }) => {
    const quotations = known.get(value) ?? readableText(value.text).quotations;
    known.set(value, quotations);
    return quotations.some((quotation) => quotation.start <= start && end <= quotation.end);
  };
}

/** The acronym as it stands there: "SPOs". */
function shortForm({ acronym, value, start, end }: AcronymExpansion): string {
  return value.text.slice(start, end).match(new RegExp(`${acronym}s?`))?.[0] ?? acronym;
}
