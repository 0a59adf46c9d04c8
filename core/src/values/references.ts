/** Ids of what is written elsewhere in the report: findings, figures, populations. */

import { allFindings } from "../model/all-findings.ts";
import type { Identified, Report } from "../model/report.ts";
import { figureValue } from "./figure-value.ts";
import { textOf } from "./template.ts";
import { fits, type Offer, type Place, type ValueSource } from "./value-source.ts";

/** After `findings:`, `figure:` and `population:`. */
export const references: ValueSource = (place) => {
  const { report } = place.facts;
  if (!report || (place.kind !== "value" && place.kind !== "item")) return [];
  if (fits(place.path, "recommendations/groups/*/actions/*/findings/*")) return findingIds(report, place);
  if (fits(place.path, "**/figure")) return figureIds(report);
  return fits(place.path, "**/population") ? populationIds(report, place) : [];
};

function findingIds(report: Report, { written }: Place): Offer[] {
  return allFindings(report).flatMap((finding) => {
    const id = finding.id?.text;
    return id && !written.has(id) ? [reference(id, beginningOf(finding))] : [];
  });
}

function figureIds(report: Report): Offer[] {
  return report.figures.map((figure) => reference(figure.name, figureValue(figure)));
}

function populationIds(report: Report, { facts }: Place): Offer[] {
  const own = report.populations.map(({ name, label, total }) =>
    reference(name, [total, label].filter((one) => one !== undefined).join(" ")),
  );
  const known = new Set(report.populations.map(({ name }) => name));
  const others = Object.entries(facts.rated?.framework.populations ?? {}).filter(([id]) => !known.has(id));
  return [...own, ...others.map(([id, { label }]) => reference(id, label))];
}

function reference(id: string, detail: string | undefined): Offer {
  return { label: id, kind: "reference", value: textOf(id), detail };
}

function beginningOf({ text }: Identified): string | undefined {
  const line = text?.text.replace(/\s+/g, " ").trim();
  return line && line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
