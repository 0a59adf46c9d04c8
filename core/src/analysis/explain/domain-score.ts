/** The points of one domain, where the overall score is their sum. */
import type { FrameworkDomain } from "../../framework/framework.ts";
import { scaleOf } from "../../framework/levels.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { isSumOfPoints, overallRollUp } from "../../lint/standards/counted-score.ts";

/** Points reached, and the most that the rated standards of the domain could reach. */
export interface DomainScore {
  readonly points: number;
  readonly maximum: number;
}

/**
 * The points of a domain as its levels are written. Undefined as long as a standard that counts has neither a
 * level nor a reason for having none, or stands twice; and where the overall score is no sum of points.
 */
export function domainScore(domain: FrameworkDomain, rated: RatedReport): DomainScore | undefined {
  const { framework, standards } = rated;
  const rollUp = overallRollUp(framework.rollUps);
  const best = rollUp && scaleOf(framework, rollUp)?.levels.at(-1)?.points;
  if (!rollUp || !isSumOfPoints(rollUp.measure) || best === undefined) return undefined;
  const points: number[] = [];
  for (const standard of domain.standards.filter(({ counted }) => counted)) {
    const [written, ...more] = standards.filter(({ match }) => match?.standard === standard);
    if (!written || more.length > 0) return undefined;
    const own = written.level?.points;
    if (own === undefined && !(written.written.notRated && rollUp.unrated.policy === "leaveOut"))
      return undefined;
    if (own !== undefined) points.push(own);
  }
  if (points.length === 0) return undefined;
  return { points: points.reduce((a, b) => a + b, 0), maximum: best * points.length };
}
