/** What the section on a standard says: its name, its rating, and its key questions with their results. */
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";
import { formatFigure } from "../../framework/trace.ts";
import type { KeyQuestionPart, Report, StandardPart } from "../../model/report.ts";
import { totalOf } from "../total-of.ts";
import { writtenPercent } from "../written-percent.ts";
import { type Fact, namesOf } from "./fact.ts";
import { seenValue } from "./seen.ts";

/** In the order of the section. */
export function standardFacts(
  standard: StandardPart,
  report: Report,
  rated: RatedReport | undefined,
): Fact[] {
  const known = rated?.standards.find(({ written }) => written === standard);
  const name = seenValue(standard.standard) ?? "";
  const rating = seenValue(standard.rating);
  const from = seenValue(standard.discretion?.from);
  const called = name || "a standard without a name";
  return [
    ...(name ? [fact(`the section on ${name}`, namesOf(name), "after")] : []),
    ...(rating
      ? [fact(`the rating of ${called}`, [rating], name ? ratingWithin(standard, known) : "after")]
      : []),
    ...standard.keyQuestions.flatMap((question) => questionFacts(question, called, report, known)),
    ...(from ? [fact(`what discretion starts from in ${called}`, [from], "after")] : []),
  ];
}

/** Between a heading and its rating there is nothing but the statement of the standard. */
function ratingWithin({ part }: StandardPart, known: RatedStandard | undefined): Fact["place"] {
  // The framework's stands also where what is written shows nothing, such as blanks.
  const statements = [part.value("statement")?.text ?? "", known?.match?.standard.statement ?? ""];
  return { within: Math.max(...statements.map(({ length }) => length)) + 40 };
}

function questionFacts(
  asked: KeyQuestionPart,
  standard: string,
  report: Report,
  known: RatedStandard | undefined,
): Fact[] {
  const question = seenValue(asked.question);
  const percent = writtenPercent(asked);
  const total = totalOf(asked, report, known?.match?.standard);
  const count =
    asked.count === undefined || total === undefined ? asked.count?.toString() : `${asked.count} of ${total}`;
  // Without its question a result stands anywhere in the table.
  const near = question ? { within: 40 } : "after";
  const about = `a key question of ${standard}`;
  return [
    ...(question ? [fact(`${about}, “${question}”`, [question], "after")] : []),
    ...(percent === undefined
      ? []
      : [fact(`the percentage of ${about}, ${percent}`, wordings(percent), near)]),
    ...(count === undefined ? [] : [fact(`the count of ${about}, ${count}`, [count], near)]),
  ];
}

function wordings(percent: number): string[] {
  const numbers = [...new Set([String(percent), formatFigure(percent)])];
  return numbers.flatMap((number) => [`${number}%`, `${number} per cent`]);
}

function fact(what: string, texts: readonly string[], place: Fact["place"]): Fact {
  return { what, texts, place };
}
