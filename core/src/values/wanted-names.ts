/** Names that the report or its framework calls for: footnotes and figures that prose quotes, populations, acronyms. */
import { acronymUses } from "../model/acronyms.ts";
import { figureReferences, footnoteReferences } from "../model/text-references.ts";
import { groupOf, prose, stop, type Template, textOf } from "./template.ts";
import { fits, type Offer, type Place, type ValueSource } from "./value-source.ts";

/** In `footnotes`, `figures`, `glossary` and `populations`, whose names no schema can list. */
export const wantedNames: ValueSource = (place) => {
  const { report, rated } = place.facts;
  if (place.kind !== "name" || !report) return [];
  if (fits(place.path, "footnotes")) {
    const ids = footnoteReferences(report).map(({ id }) => id);
    return newNames(ids, place, prose, "a text refers to it");
  }
  if (fits(place.path, "figures")) {
    const quoted = groupOf({ name: "count", value: stop }, { name: "of", value: stop });
    return newNames(
      figureReferences(report).map(({ id }) => id),
      place,
      quoted,
      "a text quotes it",
    );
  }
  if (fits(place.path, "glossary")) {
    const words = acronymUses(report).map(({ acronym }) => acronym);
    return newNames(words, place, stop, "used in the report");
  }
  return fits(place.path, "populations") ? populations(rated?.framework.populations ?? {}, place) : [];
};

function newNames(names: readonly string[], { written }: Place, value: Template, detail: string): Offer[] {
  const missing = [...new Set(names)].filter((name) => !written.has(name));
  return missing.map((name) => ({ label: name, kind: "name", name, value, detail }));
}

function populations(
  known: Readonly<Record<string, { readonly label: string }>>,
  { written }: Place,
): Offer[] {
  return Object.entries(known)
    .filter(([id]) => !written.has(id))
    .map(([id, { label }]) => ({
      label: id,
      kind: "name",
      name: id,
      value: groupOf({ name: "total", value: stop }, { name: "label", value: textOf(label) }),
      detail: label,
    }));
}
