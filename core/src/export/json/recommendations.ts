/** The recommendations of a report for programs. */
import type { Report } from "../../model/report.ts";
import type { FinishedReport } from "../finished-report.ts";
import { asText, itemsOf } from "./texts.ts";

/** In the order of their numbers, which run through all addressees. */
export function recommendationRecords({ recommendations }: Report, finished: FinishedReport): object[] {
  const items = itemsOf(finished, "recommendations");
  const all = recommendations.flatMap(({ to, actions }) => actions.map((action) => ({ to, action })));
  return all.map(({ to, action }, at) => ({
    number: action.number,
    to: to?.text.trim() ?? null,
    id: action.id?.text ?? null,
    findings: action.findings.map(({ text }) => text),
    text: asText(items[at]?.nodes ?? []),
  }));
}
