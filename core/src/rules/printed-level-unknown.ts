/** The ratings page prints a rating that the framework does not have. */

import { sameText } from "../framework/find-standard.ts";
import type { Framework, Level } from "../framework/framework.ts";
import { findLevel, levelsOf } from "../framework/levels.ts";
import { chosenFix, safeFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { Found, ReportRule } from "../lint/rule.ts";
import { levelByInitials } from "../lint/standards/level-by-initials.ts";
import type { Value } from "../model/part.ts";
import { closestOf } from "../schema/closest.ts";

export const printedLevelUnknown: ReportRule = {
  id: "printed-level-unknown",
  summary: "The ratings page prints a rating that the framework does not have.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, framework }, say) {
    const { ratings } = report;
    if (!ratings || !framework) return;
    const { overall, standards } = ratings;
    if (overall && isUnknown(overall, framework)) say(unknown(overall, framework));
    for (const { level } of standards) {
      if (level && isUnknown(level, framework) && !isState(level, framework)) say(unknown(level, framework));
    }
  },
};

/** What is no text at all is told by the check of the format. */
function isUnknown(written: Value, framework: Framework): boolean {
  return written.isText && !findLevel(framework, written.text);
}

/** The page may also say that a standard was not rated. */
function isState({ text }: Value, framework: Framework): boolean {
  return (framework.scales[0]?.states ?? []).some(({ label }) => sameText(label, text));
}

function unknown(written: Value, framework: Framework): Found {
  const levels = levelsOf(framework);
  const same = levels.find((level) => isSameWord(level, written.text));
  const near = closestOf(
    written.text,
    levels.map(({ label }) => label),
  );
  const meant = same?.label ?? near ?? levelByInitials(levels, written.text)?.label;
  const list = levels
    .map(({ label }) => label)
    .toReversed()
    .join(", ");
  const ending = meant ? `; did you mean “${meant}”?` : `. They are ${list}.`;
  const makeFix = same ? safeFix : chosenFix;
  return {
    at: written.range,
    message: `“${written.text}” is not one of the framework’s ratings${ending}`,
    fixes: meant ? [makeFix(`Write “${meant}”`, replaceWords(written, meant))] : [],
    data: { actual: written.text, expected: meant },
  };
}

/** The same rating but for its capitals, or by another of its names: to put it right changes no judgement. */
function isSameWord(level: Level, text: string): boolean {
  return [level.label, ...level.aliases].some((name) => sameText(name, text));
}
