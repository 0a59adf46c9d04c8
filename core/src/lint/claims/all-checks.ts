/** Every check of claims: a new one is a file in `checks` and a line here. The register and the hover show what they give. */

import type { ReportFacts } from "../rule.ts";
import { attainablePercentages } from "./checks/attainable-percentages.ts";
import { distancesToBoundary } from "./checks/distances-to-boundary.ts";
import { lowestScores } from "./checks/lowest-scores.ts";
import { partsAboveWholes } from "./checks/parts-above-wholes.ts";
import { partsOfWhole } from "./checks/parts-of-whole.ts";
import { pointsAsPercent } from "./checks/points-as-percent.ts";
import { countsAbovePopulation, populationTotals } from "./checks/population-totals.ts";
import { printedScores } from "./checks/printed-scores.ts";
import { quantityWords } from "./checks/quantity-words.ts";
import { ratingsInProse } from "./checks/ratings-in-prose.ts";
import { foreignScores, scoresOfQuestions } from "./checks/scores-in-prose.ts";
import { sharesBeyondAll } from "./checks/shares-beyond-all.ts";
import { sharesOfCounts } from "./checks/shares-of-counts.ts";
import { structureTotals } from "./checks/structure-totals.ts";
import type { CheckedClaim, ClaimCheck } from "./claim-check.ts";

const claimChecks: readonly ClaimCheck[] = [
  sharesOfCounts,
  partsAboveWholes,
  quantityWords,
  attainablePercentages,
  sharesBeyondAll,
  structureTotals,
  ratingsInProse,
  lowestScores,
  distancesToBoundary,
  scoresOfQuestions,
  foreignScores,
  pointsAsPercent,
  partsOfWhole,
  populationTotals,
  countsAbovePopulation,
  printedScores,
];

/** Everything that was compared, in no order. A check that fails gives nothing here: its rule says so. */
export function allChecked(facts: ReportFacts): readonly CheckedClaim[] {
  return facts.report.once.get(allChecked, () => claimChecks.flatMap((check) => checkedBy(check, facts)));
}

function checkedBy(check: ClaimCheck, facts: ReportFacts): readonly CheckedClaim[] {
  try {
    return check(facts);
  } catch {
    return [];
  }
}
