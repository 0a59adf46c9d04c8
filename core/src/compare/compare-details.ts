/** Details and the glossary: what is written once, under a name of its own. */
import type { Report } from "../model/report.ts";
import type { UnitPair } from "./pair-units.ts";
import type { DetailChange } from "./report-changes.ts";
import { type Detail, details } from "./report-details.ts";

/** The changes: people first, then the report itself, then its glossary. */
export function compareDetails(before: Report, after: Report, units: readonly UnitPair[]): DetailChange[] {
  const written = changesBetween(details(before).values, details(after).values);
  return [
    ...written.filter(({ group }) => group === "people"),
    ...written.filter(({ group }) => group !== "people"),
    ...addresseeChanges(units),
    ...changesBetween(glossaryOf(before), glossaryOf(after)),
  ];
}

function glossaryOf({ glossary }: Report): ReadonlyMap<string, Detail> {
  return new Map(
    glossary.map(({ name, expansion }) => {
      const text = expansion?.text.replace(/\s+/g, " ").trim() ?? "";
      return [name, { group: "glossary", name, text }];
    }),
  );
}

/** A group of recommendations that is to somebody of another name. */
function addresseeChanges(units: readonly UnitPair[]): DetailChange[] {
  return units.flatMap(({ before, after }) => {
    if (before?.kind !== "group" || !after || before.id === after.id) return [];
    return [{ group: "report", name: "Recommendations to", before: before.id, after: after.id }];
  });
}

function changesBetween(
  before: ReadonlyMap<string, Detail>,
  after: ReadonlyMap<string, Detail>,
): DetailChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (old?.text === now?.text) return [];
    const { group = "report", name = key } = now ?? old ?? {};
    return [{ group, name, before: old?.text, after: now?.text }];
  });
}
