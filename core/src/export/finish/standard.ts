/** A standard: statement, rating, key questions, discretion, explanation, findings, sections. */
import { splitName } from "../../framework/find-standard.ts";
import type { Framework } from "../../framework/framework.ts";
import type { RatedStandard } from "../../framework/rate-report.ts";
import type { StandardPart } from "../../model/report.ts";
import type { Composition } from "./composition.ts";
import { addDiscretion } from "./discretion.ts";
import { headingOf } from "./domains.ts";
import { addKeyQuestions } from "./key-questions.ts";
import { markOf } from "./levels-on-scale.ts";
import { addFindings, addSections } from "./sections.ts";

/** What is known of a standard besides what is written. */
export interface StandardSurroundings {
  readonly facts: RatedStandard | undefined;
  readonly framework: Framework | undefined;
  /** Id of the domain it stands in, for one without a number. */
  readonly domainId: string;
  /** JSON pointer of the standard in the file. */
  readonly pointer: string;
}

/** Adds a standard with everything in it. */
export function addStandard(
  written: StandardPart,
  surroundings: StandardSurroundings,
  into: Composition,
): void {
  const name = written.standard?.text.trim() ?? "";
  const known = surroundings.facts?.match?.standard;
  const id = into.ids.of(`standard-${splitName(name).number || `of-${surroundings.domainId}`}`);
  if (name) into.heading(`${id}-heading`, 2, headingOf(name), written.part.range.start);
  else into.gap(`${id}-gap`, "This standard has no name yet.", written.part.head.start);
  const isStated = into.text(`${id}-statement`, written.part.value("statement"), "statement");
  if (!isStated && known?.statement)
    into.sentence(`${id}-statement`, known.statement, "statement", written.standard?.range.start);
  addRating(written, surroundings, id, into);
  addKeyQuestions(written, surroundings, id, into);
  addDiscretion(written, surroundings, id, into);
  into.text(`${id}-explanation`, written.part.value("explanation"), "explanation");
  addFindings(written, id, 3, into);
  into.placeNotes(`${id}-notes`);
  addSections(written.sections, `${id}-section`, 3, into);
}

/** Unrated by the framework, not rated for a stated reason, and not written yet are three things. */
function addRating(
  { rating, notRated, part }: StandardPart,
  { facts, framework }: StandardSurroundings,
  id: string,
  into: Composition,
): void {
  if (rating) {
    const level = markOf(rating.text.trim(), framework);
    into.add(`${id}-rating`, { kind: "rating", level, at: rating.range.start });
    return;
  }
  if (notRated) {
    into.add(`${id}-rating`, { kind: "rating", level: { label: "Not rated" }, at: notRated.head.start });
    const isSaid = into.text(`${id}-not-rated`, notRated.value("reason"), "not-rated");
    if (!isSaid)
      into.gap(
        `${id}-not-rated`,
        "The reason why this standard is not rated is not written yet.",
        notRated.head.start,
      );
    return;
  }
  if (facts?.match?.standard.rated === false) return;
  into.gap(`${id}-rating`, "The rating is not written yet.", part.head.start);
}
