/** What a reader calls the part of a report that something stands in. */
import type { Node } from "../../document/node.ts";
import type { Value } from "../../model/part.ts";
import type { Report, Section } from "../../model/report.ts";

interface NamedPlace {
  readonly node: Node;
  readonly name: string;
}

/** Gives the name of the part around an offset: the section, else the standard, else the property at the top. */
export function placeNamesOf(report: Report): (offset: number) => string {
  // The innermost part comes last.
  const places = [
    ...topParts(report),
    ...report.domains.flatMap((domain) => [
      ...domain.standards.flatMap((standard) => [
        ...named(standard.part.node, standard.standard),
        ...standard.sections.flatMap(sectionsIn),
      ]),
      ...domain.sections.flatMap(sectionsIn),
    ]),
  ];
  return (offset) => places.findLast(({ node }) => node.start <= offset && offset < node.end)?.name ?? "";
}

function topParts({ part }: Report): NamedPlace[] {
  return part
    .entries()
    .flatMap(({ key, value }) =>
      key.kind === "scalar" ? [{ node: value, name: String(key.value ?? "") }] : [],
    );
}

function sectionsIn({ part, title, sections }: Section): NamedPlace[] {
  return [...named(part.node, title), ...sections.flatMap(sectionsIn)];
}

function named(node: Node, title: Value | undefined): NamedPlace[] {
  return title ? [{ node, name: title.text }] : [];
}
