/** Putting the name of a figure in the place of its numbers, so that they are written once. */
import type { Figure, Report } from "../../model/report.ts";
import type { Fix } from "../../problem.ts";
import type { Claim } from "../../prose/claim.ts";
import type { ClaimedText } from "../claims/claimed-texts.ts";
import { chosenFix } from "./edit.ts";
import { replaceWords } from "./replace-words.ts";

/**
 * The ways to quote by its name what stands at an offset of the file: one for each named figure with just these
 * numbers. A figure with a count is printed as a count, so a percentage is only taken for one without.
 */
export function quoteFigure(report: Report, texts: readonly ClaimedText[], offset: number): Fix[] {
  if (report.figures.length === 0) return [];
  const text = texts.find(({ value: { node } }) => node.start <= offset && offset <= node.end);
  const claim = text?.claims.find(({ start, end }) => {
    const at = text.value.offsetsOf(start, end);
    return at.start <= offset && offset <= at.end;
  });
  if (!text || !claim) return [];
  return report.figures
    .filter((figure) => isSame(figure, claim))
    .map(({ name }) =>
      chosenFix(
        `Quote the figure “${name}” instead of repeating it`,
        replaceWords(text.value, `{{${name}}}`, claim.start, claim.end),
      ),
    );
}

function isSame({ count, of, percent }: Figure, claim: Claim): boolean {
  if (claim.kind === "count") return count === claim.count && of === claim.of;
  if (claim.kind !== "percentage" || claim.hedge === "about" || claim.isRange || claim.isChange) return false;
  return count === undefined && percent === claim.value;
}
