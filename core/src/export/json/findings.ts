/** The findings of a report for programs. */
import { allFindings } from "../../model/all-findings.ts";
import type { Finding, Report, Section } from "../../model/report.ts";
import type { FinishedReport } from "../finished-report.ts";
import { asText, itemsOf } from "./texts.ts";

/** Strengths and areas for improvement in reading order, each with where it stands. */
export function findingRecords(report: Report, finished: FinishedReport): object[] {
  const items = itemsOf(finished, "findings");
  const places = placesOf(report);
  return allFindings(report).map((finding, at) => ({
    kind: finding.kind,
    id: finding.id?.text ?? null,
    standard: places.get(finding)?.standard ?? null,
    section: places.get(finding)?.section ?? null,
    figure: finding.figure?.text ?? null,
    text: asText(items[at]?.nodes ?? []),
  }));
}

interface Place {
  readonly standard: string | null;
  readonly section: string | null;
}

function placesOf({ domains }: Report): ReadonlyMap<Finding, Place> {
  const places = new Map<Finding, Place>();
  for (const { standards, sections } of domains) {
    for (const { standard, findings, sections: inner } of standards) {
      const name = standard?.text.trim() ?? null;
      for (const finding of findings) places.set(finding, { standard: name, section: null });
      placeSections(inner, name, places);
    }
    placeSections(sections, null, places);
  }
  return places;
}

function placeSections(
  sections: readonly Section[],
  standard: string | null,
  into: Map<Finding, Place>,
): void {
  for (const { title, findings, sections: inner } of sections) {
    const section = title?.text.trim() ?? null;
    for (const finding of findings) into.set(finding, { standard, section });
    placeSections(inner, standard, into);
  }
}
