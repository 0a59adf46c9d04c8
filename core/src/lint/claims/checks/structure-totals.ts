/** Totals over structure, counted in the report itself: how many standards are Good, how many recommendations there are. */
import { nameOf } from "../../../framework/find-standard.ts";
import type { RatedReport } from "../../../framework/rate-report.ts";
import { listed } from "../../../framework/trace.ts";
import type { StructureTotalClaim } from "../../../prose/claim.ts";
import { numberInWords } from "../../../prose/number-words.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, textsClaiming } from "../claimed-texts.ts";
import { type CountedSet, countedSets } from "../counted-sets.ts";
import { namesAnotherPlace } from "../other-places.ts";

/** Compares every total with the report. A report that is not written in full yet gives nothing. */
export const structureTotals: ClaimCheck = (facts) =>
  facts.report.once.get(structureTotals, () =>
    facts.report.complete
      ? textsClaiming(facts, "structure total").flatMap((text) => compareIn(text, facts))
      : [],
  );

function compareIn(text: ClaimedText, facts: ReportFacts): CheckedClaim[] {
  return text.claims.flatMap((claim) => {
    if (claim.kind !== "structure total" || isQuoted(claim.sentence, claim)) return [];
    if (claim.what === "recommendations") return compareRecommendations(text, claim, facts);
    if (claim.what === "key questions") return compareKeyQuestions(text, claim, facts);
    if (!facts.rated || namesAnotherPlace(text, claim, facts)) return [];
    return compareStandards(text, claim, { ...facts, rated: facts.rated });
  });
}

function compareRecommendations(
  text: ClaimedText,
  claim: StructureTotalClaim,
  { report }: ReportFacts,
): CheckedClaim[] {
  const groups = report.recommendations.filter(
    ({ to }) => claim.group === undefined || isAddressee(claim.group, to?.text ?? "", report),
  );
  const counts = groups.map(({ actions }) => actions.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Several addressees that may be meant are none.
  if (total === 0 || (claim.group !== undefined && groups.length > 1)) return [];
  const to = claim.group === undefined ? "" : ` to ${groups[0]?.to?.text.trim()}`;
  const sum = counts.length > 1 ? ` (${counts.join(" + ")})` : "";
  const say = sayer(text, claim);
  const agrees = claim.of === total;
  return [
    {
      text,
      claims: [claim],
      agrees,
      against: "the recommendations",
      sum: `This report makes ${say(total)} ${total === 1 ? "recommendation" : "recommendations"}${to}${sum}${agrees ? "." : `, not ${say(claim.of)}.`}`,
      related: groups.slice(0, 1).map(({ part }) => ({ range: part.head, message: "The recommendations." })),
      data: { expected: total, actual: claim.of },
    },
  ];
}

/** "The PDU" is the report's own; "the region" is a region of any name. */
function isAddressee(words: string, to: string, { part }: ReportFacts["report"]): boolean {
  const subject = bare(part.part("subject")?.value("name")?.text ?? "");
  const [said, addressee] = [bare(words), bare(to)];
  if (said === addressee) return true;
  if (subject !== "" && addressee === subject) return said === subject.split(" ").at(-1) || said === "unit";
  return said === "region" && addressee.endsWith(" region");
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:the|this|our) |[.:]$/g, "");
}

/** Only within a standard is it known whose key questions are counted. */
function compareKeyQuestions(
  text: ClaimedText,
  claim: StructureTotalClaim,
  { rated }: ReportFacts,
): CheckedClaim[] {
  const { standard } = text;
  const total = standard?.keyQuestions.length ?? 0;
  if (!standard || total === 0) return [];
  const agrees = claim.of === total;
  const known = rated?.standards.find(({ written }) => written === standard)?.match?.standard;
  // As long as some are still to be written, those that will be there may be counted.
  if (!agrees && known && claim.of === known.keyQuestions.length) return [];
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

function compareStandards(
  text: ClaimedText,
  claim: StructureTotalClaim,
  facts: ReportFacts & { readonly rated: RatedReport },
): CheckedClaim[] {
  const compared = countedSets(text, claim, facts).map((set) => compareSet(text, claim, set));
  // Where the words may mean several sets, one that fits is what is meant; where none fits, only a single one is certain.
  const fitting = compared.find(({ agrees }) => agrees);
  if (fitting) return [fitting];
  return compared.length === 1 ? compared : [];
}

function compareSet(
  text: ClaimedText,
  claim: StructureTotalClaim,
  { name, standards }: CountedSet,
): CheckedClaim {
  const total = standards.length;
  const reached = standards.filter(({ level }) => claim.levels.includes(level.label));
  const said = claim.count === "all" ? total : claim.count === "none" ? 0 : claim.count;
  const agrees =
    (claim.of === undefined || claim.of === total) && (claim.levels.length === 0 || said === reached.length);
  const say = sayer(text, claim);
  const withLevels = claim.levels.length > 1;
  const which = reached.map(
    ({ standard, level }) => `${nameOf(standard)}${withLevels ? ` (${level.label})` : ""}`,
  );
  const count =
    reached.length === 0 ? "none is" : `${say(reached.length)} ${which.length === 1 ? "is" : "are"}`;
  const sum =
    claim.levels.length === 0
      ? `The report has ${say(total)} rated standards${agrees ? "." : `, not ${say(claim.of)}.`}`
      : `Of the ${say(total)} standards of ${name}, ${count} ${listed(claim.levels, "or")}${which.length > 0 ? `: ${listed(which)}` : ""}.`;
  return {
    text,
    claims: [claim],
    agrees,
    against: "the ratings of the standards",
    sum,
    related: standards.map(({ written, level, standard }) => ({
      range: written.part.at("rating"),
      message: `${standard.title}: ${level.label}`,
    })),
    data: { expected: reached.length, actual: said, n: total },
  };
}

/** Numbers as the writer has them there: in words or in figures. */
function sayer({ value }: ClaimedText, { start, end }: StructureTotalClaim) {
  const hasDigits = /\d/.test(value.text.slice(start, end));
  return (count: number | undefined) => (hasDigits ? undefined : numberInWords(count ?? 0)) ?? String(count);
}
