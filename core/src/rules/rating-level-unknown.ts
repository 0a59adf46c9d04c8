/** A standard is given a rating that is not, letter by letter, one of the framework's. */
import type { Framework, Level } from "../framework/framework.ts";
import { findLevel, levelsOf } from "../framework/levels.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import { chosenFix, safeFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { levelByInitials } from "../lint/standards/level-by-initials.ts";
import type { Value } from "../model/part.ts";
import type { Fix } from "../problem.ts";
import { closestOf } from "../schema/closest.ts";

export const ratingLevelUnknown: ReportRule = {
  id: "rating-level-unknown",
  summary: "The rating of a standard is not one of the framework’s.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ framework, rated }, say) {
    if (!framework) return;
    for (const written of ratingsIn(rated)) {
      if (!written.isText || findLevel(framework, written.text)) continue;
      const meant = meantLevel(framework, written.text);
      say({
        at: written.range,
        message: `“${written.text}” is no rating of this framework${advice(framework, written.text, meant)}`,
        fixes: meant ? [fixTo(meant, written)] : [],
        data: { actual: written.text, known: levelsOf(framework).map(({ label }) => label) },
      });
    }
  },
};

/** Ratings of standards; those of the ratings page, and of standards that may have none, are other rules'. */
function ratingsIn(rated: RatedReport | undefined): Value[] {
  const standards = rated?.standards.filter(({ match }) => match?.standard.rated !== false) ?? [];
  return standards
    .flatMap(({ written }) => [written.rating, written.discretion?.from])
    .filter((value) => value !== undefined);
}

function advice(framework: Framework, written: string, meant: Level | undefined): string {
  // Pasted text may hold a space that looks like any other.
  if (meant && /[\u00a0\u202f]/.test(written))
    return `; there is a no-break space in it, and “${meant.label}” has plain ones.`;
  if (meant) return `; did you mean “${meant.label}”?`;
  const states = framework.scales.flatMap((scale) => scale.states.map(({ label }) => label));
  if (closestOf(written, states)) return "; leave it out and say why under “notRated”.";
  return `; it has ${levelsOf(framework)
    .map(({ label }) => `“${label}”`)
    .join(", ")}.`;
}

function meantLevel(framework: Framework, written: string): Level | undefined {
  const levels = levelsOf(framework);
  const byAlias = levels.find((level) => level.aliases.some((alias) => letters(alias) === letters(written)));
  const label = closestOf(
    written,
    levels.map((level) => level.label),
  );
  return byAlias ?? levels.find((level) => level.label === label) ?? levelByInitials(levels, written);
}

/** Only case, spaces and hyphens are put right unasked: anything else could be another rating. */
function fixTo(level: Level, written: Value): Fix {
  const makeFix = letters(level.label) === letters(written.text) ? safeFix : chosenFix;
  return makeFix(`Write “${level.label}”`, replaceWords(written, level.label));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, "");
}
