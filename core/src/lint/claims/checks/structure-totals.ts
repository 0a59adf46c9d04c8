/** Totals over structure, counted in the report itself: how many standards are Good, how many recommendations there are. */
import type { RatedReport, RatedStandard } from "../../../framework/rate-report.ts";
import { listed } from "../../../framework/trace.ts";
import type { RelatedPlace } from "../../../problem.ts";
import type { StructureTotalClaim } from "../../../prose/claim.ts";
import { numberInWords } from "../../../prose/number-words.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, claimedTexts } from "../claimed-texts.ts";

/** Compares every total with the report. A report that is not written in full yet gives nothing. */
export const structureTotals: ClaimCheck = (facts) =>
  facts.report.once.get(structureTotals, () =>
    facts.report.complete ? claimedTexts(facts).flatMap((text) => compareIn(text, facts)) : [],
  );

function compareIn(text: ClaimedText, facts: ReportFacts): CheckedClaim[] {
  return text.claims.flatMap((claim) => {
    if (claim.kind !== "structure total" || isQuoted(claim.sentence, claim)) return [];
    if (claim.what === "recommendations") return compareRecommendations(text, claim, facts);
    if (claim.what === "key questions") return compareKeyQuestions(text, claim);
    return facts.rated ? compareStandards(text, claim, facts.rated) : [];
  });
}

function compareRecommendations(
  text: ClaimedText,
  claim: StructureTotalClaim,
  { report }: ReportFacts,
): CheckedClaim[] {
  const total = report.recommendations.reduce((sum, { actions }) => sum + actions.length, 0);
  if (total === 0) return [];
  const groups = report.recommendations.map(({ actions }) => actions.length);
  const sum = groups.length > 1 ? ` (${groups.join(" + ")})` : "";
  const say = sayer(text, claim);
  const agrees = claim.of === total;
  return [
    {
      text,
      claims: [claim],
      agrees,
      against: "the recommendations",
      sum: `This report makes ${say(total)} ${total === 1 ? "recommendation" : "recommendations"}${sum}${agrees ? "." : `, not ${say(claim.of)}.`}`,
      related: report.recommendations
        .slice(0, 1)
        .map(({ part }) => ({ range: part.head, message: "The recommendations." })),
      data: { expected: total, actual: claim.of },
    },
  ];
}

/** Only within a standard is it known whose key questions are counted. */
function compareKeyQuestions(text: ClaimedText, claim: StructureTotalClaim): CheckedClaim[] {
  const { standard } = text;
  const total = standard?.keyQuestions.length ?? 0;
  if (!standard || total === 0) return [];
  const agrees = claim.of === total;
  const name = standard.standard?.text ?? "This standard";
  const say = sayer(text, claim);
  return [
    {
      text,
      claims: [claim],
      agrees,
      against: "the key questions",
      sum: `${name} has ${say(total)} ${total === 1 ? "key question" : "key questions"}${agrees ? "." : `, not ${say(claim.of)}.`}`,
      related: [{ range: standard.part.atName("keyQuestions"), message: `The key questions of ${name}.` }],
      data: { expected: total, actual: claim.of },
    },
  ];
}

/** A set of standards that the words may mean, each with its level. */
interface LevelSet {
  readonly name: string;
  readonly standards: readonly RatedStandard[];
}

function compareStandards(text: ClaimedText, claim: StructureTotalClaim, rated: RatedReport): CheckedClaim[] {
  const sets = setsOf(text, claim, rated);
  const compared = sets.map((set) => compareSet(text, claim, set));
  // Where the words may mean several sets, one that fits is what is meant; where none fits, only a single one is certain.
  const fitting = compared.find(({ agrees }) => agrees);
  if (fitting) return [fitting];
  return compared.length === 1 ? compared : [];
}

function setsOf({ standard }: ClaimedText, claim: StructureTotalClaim, rated: RatedReport): LevelSet[] {
  const counted = settledStandards(rated);
  if (!counted) return [];
  const all: LevelSet = { name: "the report", standards: counted };
  if (claim.standards) {
    const own = claim.standards;
    const standards = counted.filter(({ match }) => own.includes(match?.standard.number ?? ""));
    return standards.length > 0 ? [{ name: claim.group ?? "", standards }] : [];
  }
  const domain = counted.find(({ written }) => written === standard)?.domain;
  const inDomain = counted.filter((one) => one.domain === domain);
  const sets = inDomain.length > 0 ? [all, { name: domain?.domain?.text ?? "", standards: inDomain }] : [all];
  return claim.of === undefined || claim.levels.length === 0
    ? sets
    : sets.filter(({ standards }) => standards.length === claim.of);
}

/** Every standard that the framework rates, with its level; undefined while one of them is not settled. */
function settledStandards({ framework, standards }: RatedReport): readonly RatedStandard[] | undefined {
  const expected = framework.domains.flatMap((domain) => domain.standards).filter(({ rated }) => rated);
  const found = expected.map((one) => {
    const written = standards.filter(({ match, level }) => match?.standard === one && level);
    return written.length === 1 ? written[0] : undefined;
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

function compareSet(
  text: ClaimedText,
  claim: StructureTotalClaim,
  { name, standards }: LevelSet,
): CheckedClaim {
  const total = standards.length;
  const reached = standards.filter(({ level }) => claim.levels.includes(level?.label ?? ""));
  const said = claim.count === "all" ? total : claim.count === "none" ? 0 : claim.count;
  const agrees =
    (claim.of === undefined || claim.of === total) && (claim.levels.length === 0 || said === reached.length);
  const levels = listed(claim.levels, "or");
  const say = sayer(text, claim);
  const which = reached.map(({ match }) => `${match?.standard.number} ${match?.standard.title}`);
  const sum =
    claim.levels.length === 0
      ? `The report has ${say(total)} rated standards${agrees ? "." : `, not ${say(claim.of)}.`}`
      : `Of the ${say(total)} standards of ${name}, ${say(reached.length)} ${reached.length === 1 ? "is" : "are"} ${levels}${which.length > 0 ? `: ${listed(which)}` : ""}.`;
  return {
    text,
    claims: [claim],
    agrees,
    against: "the ratings of the standards",
    sum,
    related: placesOf(standards),
    data: { expected: reached.length, actual: said, n: total },
  };
}

function placesOf(standards: readonly RatedStandard[]): RelatedPlace[] {
  return standards.flatMap(({ written, level, match }) =>
    level ? [{ range: written.part.at("rating"), message: `${match?.standard.title}: ${level.label}` }] : [],
  );
}

/** Numbers as the writer has them there: in words or in figures. */
function sayer({ value }: ClaimedText, { start, end }: StructureTotalClaim) {
  const hasDigits = /\d/.test(value.text.slice(start, end));
  return (count: number | undefined) => (hasDigits ? undefined : numberInWords(count ?? 0)) ?? String(count);
}
