/** Ratings in sentences, against the ratings of the report: "this PDU has been rated as 'Good' overall". */
import type { RatedStandard } from "../../../framework/rate-report.ts";
import { listed } from "../../../framework/trace.ts";
import type { Value } from "../../../model/part.ts";
import type { Report } from "../../../model/report.ts";
import type { RatingClaim, Stretch } from "../../../prose/claim.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { chosenFix } from "../../edits/edit.ts";
import { replaceWords } from "../../edits/replace-words.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, claimedTexts } from "../claimed-texts.ts";

/** Compares every rating that a sentence gives to the report or to one of its standards. */
export const ratingsInProse: ClaimCheck = (facts) =>
  facts.report.once.get(ratingsInProse, () =>
    claimedTexts(facts).flatMap((text) =>
      text.claims.flatMap((claim) =>
        claim.kind === "rating" && !isQuoted(claim.sentence, claim) && isOwn(claim, facts.report)
          ? compare(text, claim, facts)
          : [],
      ),
    ),
  );

/** Whether it is the report's own subject that is rated: "the PDU", "South Tyneside and Gateshead PDU", "we". */
function isOwn({ subject }: RatingClaim, { part }: Report): boolean {
  if (subject === undefined) return true;
  const name = plain(part.part("subject")?.value("name")?.text ?? "");
  const said = plain(subject);
  const kind = name.split(" ").at(-1) ?? "";
  const own = said.match(/^(?:this|the|our) (?:[\p{L}’'-]+ )?([\p{L}’'-]+)$/u)?.[1];
  if (own !== undefined && name === "") return true;
  if (own !== undefined)
    return own === kind || ["unit", "service", "report", "area", "organisation"].includes(own);
  return name !== "" && (said === name || name.includes(said) || said === `the ${name}`);
}

/** A level of the report, and where it is written. */
interface OwnRating {
  readonly name: string;
  readonly value: Value;
}

function compare(text: ClaimedText, claim: RatingClaim, facts: ReportFacts): CheckedClaim[] {
  const ratings = ratingsMeant(text, claim, facts);
  if (ratings.length === 0) return [];
  const wrong = ratings.filter(({ value }) => value.text !== claim.level);
  const shown = wrong.length > 0 ? wrong : ratings;
  const at = withMarks(text.value.text, claim);
  const is = listed(shown.map(({ name, value }) => `${name} is ${value.text}`));
  return [
    {
      text,
      claims: [claim],
      at,
      agrees: wrong.length === 0,
      against: "the ratings",
      sum: `${is.charAt(0).toUpperCase()}${is.slice(1)}${wrong.length > 0 ? `, not ${claim.level}` : ""}.`,
      related: shown.map(({ name, value }) => ({ range: value.range, message: `${name}: ${value.text}` })),
      fixes: [...new Set(wrong.map(({ value }) => value.text))].map((level) =>
        chosenFix(`Write “${level}”`, replaceWords(text.value, level, claim.start, claim.end)),
      ),
      data: { expected: shown.map(({ value }) => value.text), actual: claim.level },
    },
  ];
}

function ratingsMeant(
  text: ClaimedText,
  { of }: RatingClaim,
  { report, rated, framework }: ReportFacts,
): OwnRating[] {
  const known = new Set(framework?.scales[0]?.levels.map(({ label }) => label));
  const all = ofClaim();
  return all.filter(({ value }) => known.has(value.text));

  function ofClaim(): OwnRating[] {
    if (of === "overall") {
      // Within a standard “overall” may as well be about the standard.
      const value = text.standard ? undefined : report.ratings?.overall;
      return value ? [{ name: "the overall rating", value }] : [];
    }
    if (of === "this standard") return named(text.standard?.standard?.text, text.standard?.rating);
    if (of === "before discretion")
      return named("the rating before discretion", text.standard?.discretion?.from);
    return of.flatMap((number) => {
      const standards = (rated?.standards ?? []).filter(({ match }) => match?.standard.number === number);
      const [only] = standards;
      return only && standards.length === 1 ? named(nameOf(only), only.written.rating) : [];
    });
  }
}

function named(name: string | undefined, value: Value | undefined): OwnRating[] {
  return name && value ? [{ name, value }] : [];
}

function nameOf({ match, written }: RatedStandard): string {
  return match ? `${match.standard.number} ${match.standard.title}` : (written.standard?.text ?? "");
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
