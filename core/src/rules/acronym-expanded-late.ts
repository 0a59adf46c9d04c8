/** An acronym is used before the place where a text spells it out. */
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { inFull, inShort } from "../model/acronym-wording.ts";
import { type AcronymUse, acronymsOf, type Expansion, isNamedInFront } from "../model/acronyms.ts";
import { glossaryNames } from "../model/glossary-names.ts";
import type { Fix } from "../problem.ts";

export const acronymExpandedLate: ReportRule = {
  id: "acronym-expanded-late",
  summary: "An acronym is used before it is spelt out.",
  severity: "hint",
  reads: "report",
  check({ report, houseWords = [] }, say) {
    // A text that could not be read may be the one that spells the acronym out first.
    if (!report.complete || report.prose.some(({ value }) => !value)) return;
    for (const { acronym, first, expansions, isInFootnote } of acronymsOf(report).values()) {
      const [spelt] = expansions;
      if (!first || !spelt || first.order > spelt.order || isInFootnote) continue;
      if (houseWords.includes(acronym) || isNamedInFront(first)) continue;
      say({
        at: first.value.rangeOf(first.start, first.end),
        message: `“${acronym}” is used here, and spelt out only further down: ${spelt.named.words}.`,
        // Where the glossary has it, readers can look it up.
        ...(!glossaryNames(report).has(acronym) && { severity: "info" }),
        related: [
          {
            range: spelt.value.rangeOf(spelt.whole.start, spelt.whole.end),
            message: `“${acronym}” is spelt out here.`,
          },
        ],
        fixes: moveForward(first, spelt),
        data: { acronym },
      });
    }
  },
};

/** Spells the acronym out at its first use and, where that reads well, leaves it alone where it was spelt out. */
function moveForward(first: AcronymUse, spelt: Expansion): Fix[] {
  const full = inFull(first, spelt);
  if (!full) return [];
  const short = inShort(spelt);
  // Both edits may want the same lines of one text written anew.
  const canBoth = short && (first.value.node !== spelt.value.node || first.value.node.style !== "plain");
  return [
    chosenFix(
      `Write “${full.words}” here`,
      replaceWords(first.value, full.words, full.start, full.end),
      ...(canBoth ? [replaceWords(spelt.value, short.words, short.start, short.end)] : []),
    ),
  ];
}
