/**
 * A report held against its framework: every standard with its counterpart and the rating that its
 * figures give, and the overall rating that the written levels give. Computed once, read by all rules.
 */
import type { KeptByText } from "../model/kept-by-text.ts";
import { Once } from "../model/once.ts";
import type { DomainPart, Report, StandardPart } from "../model/report.ts";
import { findStandard, type StandardMatch } from "./find-standard.ts";
import type { Framework, Level } from "./framework.ts";
import { findLevel } from "./levels.ts";
import { type Answer, type RatedChild, type Rating, rateOverall, rateStandard } from "./rate.ts";

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
  /** For what follows from texts alone: it outlives this version of the report. */
  readonly texts: KeptByText;
  /** Score and overall level from the levels as written. */
  readonly overall: Rating;
}

/** Rates a report. Missing figures give ratings that say so, never an error. */
export function rateReport(report: Report, framework: Framework): RatedReport {
  const standards = report.domains.flatMap((domain) =>
    domain.standards.map((written) => rateWritten(written, domain, framework, report.texts)),
  );
  return {
    framework,
    standards,
    once: new Once(),
    texts: report.texts,
    overall: rateOverall(framework, standards.flatMap(childOf)),
  };
}

function rateWritten(
  written: StandardPart,
  domain: DomainPart,
  framework: Framework,
  texts: KeptByText,
): RatedStandard {
  const said: SaidOfStandard = {
    standard: written.standard?.text,
    rating: written.rating?.text,
    answers: written.keyQuestions.map(({ question, percent, count, of }) => ({
      question: question?.text ?? "",
      percent,
      count,
      of,
    })),
  };
  // While a report is written most standards stay as they are: what they say gives the same rating each time.
  const rated = texts.get(framework, JSON.stringify(said), () => rateSaid(said, framework));
  return { written, domain, ...rated };
}

/** All that the rating of a standard follows from. */
interface SaidOfStandard {
  readonly standard: string | undefined;
  readonly rating: string | undefined;
  readonly answers: readonly Answer[];
}

function rateSaid(
  { standard, rating, answers }: SaidOfStandard,
  framework: Framework,
): Pick<RatedStandard, "match" | "level" | "rating"> {
  const match = standard === undefined ? undefined : findStandard(framework, standard);
  const level = rating === undefined ? undefined : findLevel(framework, rating);
  return { match, level, rating: match && rateStandard(framework, match.standard, answers) };
}

function childOf({ match, level, written }: RatedStandard): RatedChild[] {
  if (!match) return [];
  if (level) return [{ standard: match.standard.number, level }];
  return [{ standard: match.standard.number, state: written.notRated ? "notRated" : "missing" }];
}
