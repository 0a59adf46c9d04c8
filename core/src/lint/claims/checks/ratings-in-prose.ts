/** Ratings in sentences, against the ratings of the report: "this PDU has been rated as 'Good' overall". */
import { nameOf } from "../../../framework/find-standard.ts";
import type { Certainty } from "../../../framework/framework.ts";
import { findLevel } from "../../../framework/levels.ts";
import type { RatedStandard } from "../../../framework/rate-report.ts";
import { listed } from "../../../framework/trace.ts";
import type { Range } from "../../../problem.ts";
import type { RatingClaim, Stretch } from "../../../prose/claim.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { chosenFix } from "../../edits/edit.ts";
import { replaceWords } from "../../edits/replace-words.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, textsClaiming } from "../claimed-texts.ts";
import { namesAnotherPlace } from "../other-places.ts";
import { ownSubject } from "../own-subject.ts";

/** Compares every rating that a sentence gives to the report or to one of its standards. */
export const ratingsInProse: ClaimCheck = (facts) =>
  facts.report.once.get(ratingsInProse, () =>
    textsClaiming(facts, "rating").flatMap((text) =>
      text.claims.flatMap((claim) =>
        claim.kind === "rating" &&
        !isQuoted(claim.sentence, claim) &&
        isOwn(claim, facts) &&
        (claim.isChange || !namesAnotherPlace(text, claim, facts))
          ? compare(text, claim, facts)
          : [],
      ),
    ),
  );

/** Whether it is the report's own subject that is rated: "the PDU", "South Tyneside and Gateshead PDU", "this service". */
function isOwn({ subject }: RatingClaim, facts: ReportFacts): boolean {
  if (subject === undefined) return true;
  const { name, place, kinds } = ownSubject(facts);
  const said = plain(subject);
  const [, pointer, own = said] = said.match(/^(this|the|our) (.+)$/u) ?? [];
  if (name !== "" && [name, place, ...kinds.map((kind) => `${place} ${kind}`)].includes(own)) return true;
  if (pointer === undefined) return false;
  return (
    kinds.includes(own) ||
    own === "unit" ||
    (pointer !== "the" && ["service", "area", "organisation"].includes(own))
  );
}

/** A level of the report, and where it is written; one that follows from the others is written nowhere. */
interface OwnRating {
  readonly name: string;
  readonly level: string;
  readonly range?: Range | undefined;
  readonly certainty?: Certainty;
}

function compare(text: ClaimedText, claim: RatingClaim, facts: ReportFacts): CheckedClaim[] {
  const ratings = ratingsMeant(text, claim, facts);
  if (ratings.length === 0) return [];
  const wrong = ratings.filter(({ level }) => level !== claim.level);
  const shown = wrong.length > 0 ? wrong : ratings;
  const is = listed(shown.map(({ name, level }) => `${name} is ${level}`));
  return [
    {
      text,
      claims: [claim],
      get at() {
        return withMarks(text.value.text, claim);
      },
      agrees: wrong.length === 0,
      against: "the ratings",
      sum: `${is.charAt(0).toUpperCase()}${is.slice(1)}${wrong.length > 0 ? `, not ${claim.level}` : ""}.`,
      get related() {
        return shown.flatMap(({ name, level, range }) =>
          range ? [{ range, message: `${name}: ${level}` }] : [],
        );
      },
      get fixes() {
        return [...new Set(wrong.map(({ level }) => level))].map((level) =>
          chosenFix(`Write “${level}”`, replaceWords(text.value, level, claim.start, claim.end)),
        );
      },
      ...(shown.some(({ certainty }) => certainty === "unconfirmed") && { severity: "warning" as const }),
      data: { expected: shown.map(({ level }) => level), actual: claim.level },
    },
  ];
}

function ratingsMeant(text: ClaimedText, claim: RatingClaim, facts: ReportFacts): OwnRating[] {
  const { of } = claim;
  // Within a standard “overall” may as well be about the standard.
  if (of === "overall") return text.standard ? [] : overall(facts);
  if (of === "this standard" || of === "before discretion") return ownLevel(text, claim, facts);
  const titles = new Set(of.map((number) => titleOf(number, facts)));
  return [...titles].flatMap((title) => {
    const numbers = of.filter((number) => titleOf(number, facts) === title);
    return standardMeant(numbers, text, claim, facts);
  });
}

/** The level of the standard that the text is in, or the one where its discretion began. */
function ownLevel({ standard }: ClaimedText, { of, isChange }: RatingClaim, facts: ReportFacts): OwnRating[] {
  if (isChange && !standard?.discretion) return [];
  const isBefore = of === "before discretion";
  const value = isBefore ? standard?.discretion?.from : standard?.rating;
  const name = isBefore ? "the rating before discretion" : standard?.standard?.text;
  return value && name && isLevel(value.text, facts) ? [{ name, level: value.text, range: value.range }] : [];
}

/** As the ratings page has it; without one, as it follows from the standards. */
function overall(facts: ReportFacts): OwnRating[] {
  const written = facts.report.ratings?.overall;
  if (written) {
    const { text: level, range } = written;
    return isLevel(level, facts) ? [{ name: "the overall rating", level, range }] : [];
  }
  const computed = facts.rated?.overall;
  if (!computed?.level || computed.status !== "rated") return [];
  const { certainty, level } = computed;
  const unsure = certainty === "unconfirmed" ? " by an unconfirmed rule" : "";
  const name = `the overall rating that follows${unsure} from the standards`;
  return [{ name, level: level.label, certainty }];
}

function isLevel(text: string, { framework }: ReportFacts): boolean {
  return framework !== undefined && findLevel(framework, text) !== undefined;
}

function titleOf(number: string, { framework }: ReportFacts): string {
  const standards = framework?.domains.flatMap((domain) => domain.standards) ?? [];
  return standards.find((standard) => standard.number === number)?.title ?? number;
}

/** One title may be that of several standards: then the one that the text is in, or all if none of them fits. */
function standardMeant(
  numbers: readonly string[],
  { standard }: ClaimedText,
  { level }: RatingClaim,
  { rated }: ReportFacts,
): OwnRating[] {
  const written = (rated?.standards ?? []).filter(({ match }) =>
    numbers.includes(match?.standard.number ?? ""),
  );
  const own = written.filter((one) => one.written === standard);
  if (own.length > 0) return own.flatMap(asRating);
  const meant = written.flatMap(asRating);
  if (meant.length !== numbers.length) return [];
  return numbers.length === 1 || meant.every((one) => one.level !== level) ? meant : [];
}

function asRating({ match, level, written }: RatedStandard): OwnRating[] {
  if (!match || !level) return [];
  return [{ name: nameOf(match.standard), level: level.label, range: written.rating?.range }];
}

/** The level with the quotation marks and asterisks around it. */
function withMarks(text: string, { start, end }: Stretch): Stretch {
  const before = text.slice(0, start).match(/[*_'‘“"]{0,5}$/)?.[0].length ?? 0;
  const behind = text.slice(end).match(/^[*_'’”"]{0,5}/)?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
