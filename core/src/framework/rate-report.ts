/**
 * A report held against its framework: every standard with its counterpart and the rating that its
 * figures give, and the overall rating that the written levels give. Computed once, read by all rules.
 */
import { Once } from "../model/once.ts";
import type { DomainPart, Report, StandardPart } from "../model/report.ts";
import { findStandard, type StandardMatch } from "./find-standard.ts";
import type { Framework, Level } from "./framework.ts";
import { findLevel } from "./levels.ts";
import { type RatedChild, type Rating, rateOverall, rateStandard } from "./rate.ts";

/** One written standard beside the framework's. */
export interface RatedStandard {
  readonly written: StandardPart;
  readonly domain: DomainPart;
  /** The framework's standard and how well the title fits; undefined when it is not in the framework. */
  readonly match: StandardMatch | undefined;
  /** The level the writer gave, when the framework has it. */
  readonly level: Level | undefined;
  /** What the figures give, with its trace; undefined when the standard is not in the framework. */
  readonly rating: Rating | undefined;
}

/** A whole report, rated. */
export interface RatedReport {
  readonly framework: Framework;
  /** In the order of the report. */
  readonly standards: readonly RatedStandard[];
  /** For what several rules work out from these ratings. */
  readonly once: Once;
  /** Score and overall level from the levels as written. */
  readonly overall: Rating;
}

/** Rates a report. Missing figures give ratings that say so, never an error. */
export function rateReport(report: Report, framework: Framework): RatedReport {
  const standards = report.domains.flatMap((domain) =>
    domain.standards.map((written) => rateWritten(written, domain, framework)),
  );
  return {
    framework,
    standards,
    once: new Once(),
    overall: rateOverall(framework, standards.flatMap(childOf)),
  };
}

function rateWritten(written: StandardPart, domain: DomainPart, framework: Framework): RatedStandard {
  const match = written.standard && findStandard(framework, written.standard.text);
  const level = written.rating && findLevel(framework, written.rating.text);
  const answers = written.keyQuestions.map(({ question, percent, count, of }) => ({
    question: question?.text ?? "",
    percent,
    count,
    of,
  }));
  return { written, domain, match, level, rating: match && rateStandard(framework, match.standard, answers) };
}

function childOf({ match, level, written }: RatedStandard): RatedChild[] {
  if (!match) return [];
  if (level) return [{ standard: match.standard.number, level }];
  return [{ standard: match.standard.number, state: written.notRated ? "notRated" : "missing" }];
}
