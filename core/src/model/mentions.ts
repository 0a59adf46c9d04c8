/**
 * Every place of a report where something is named that other places refer to: an id where it is given and
 * where it is used. Definition, references and rename read this one table.
 */
import type { Position, Range } from "../problem.ts";
import { allFindings } from "./all-findings.ts";
import { glossaryUses } from "./glossary-words.ts";
import type { Value } from "./part.ts";
import type { Quoted, Report } from "./report.ts";
import { figureReferences, footnoteReferences } from "./text-references.ts";

/** What is named. */
export type MentionKind =
  | "finding"
  | "recommendation"
  | "figure"
  | "footnote"
  | "population"
  | "glossary word"
  | "standard";

/** One place that names something. */
export interface Mention {
  readonly kind: MentionKind;
  /** The same for all mentions of one thing. */
  readonly name: string;
  /** The name as it stands in the file. */
  readonly range: Range;
  /** Present where it is defined: the whole definition. */
  readonly definition?: Range;
}

/** All mentions of a report; worked out once. */
export function mentionsOf(report: Report): readonly Mention[] {
  return report.once.get(mentionsOf, () => [
    ...findings(report),
    ...recommendations(report),
    ...figures(report),
    ...footnotes(report),
    ...populations(report),
    ...glossary(report),
    ...standards(report),
  ]);
}

/** The mention at a position, its end included: the cursor may stand behind a name. */
export function mentionAt(report: Report, { line, character }: Position): Mention | undefined {
  return mentionsOf(report).find(
    ({ range: { start, end } }) =>
      start.line === line && end.line === line && start.character <= character && character <= end.character,
  );
}

/** All mentions of the same thing, in the order of the table: definitions first. */
export function sameMentions(report: Report, { kind, name }: Mention): readonly Mention[] {
  const same = mentionsOf(report).filter((other) => other.kind === kind && other.name === name);
  return [...same.filter(({ definition }) => definition), ...same.filter(({ definition }) => !definition)];
}

function findings(report: Report): Mention[] {
  const given = allFindings(report).flatMap(({ id, node }) =>
    id ? [named("finding", id, report.part.rangeOf(node))] : [],
  );
  const used = actionsOf(report).flatMap((action) => action.findings.map((id) => named("finding", id)));
  return [...given, ...used];
}

function recommendations(report: Report): Mention[] {
  return actionsOf(report).flatMap(({ id, node }) =>
    id ? [named("recommendation", id, report.part.rangeOf(node))] : [],
  );
}

function figures(report: Report): Mention[] {
  const given = report.figures.map(({ name, nameRange, part }) => ({
    kind: "figure" as const,
    name,
    range: nameRange,
    definition: part.range,
  }));
  const used = figureReferences(report).map((reference) => inText("figure", reference));
  const ofFindings = allFindings(report).flatMap(({ figure }) => (figure ? [named("figure", figure)] : []));
  return [...given, ...used, ...ofFindings];
}

function footnotes(report: Report): Mention[] {
  const given = report.footnotes.map(({ name, nameRange, part }) => ({
    kind: "footnote" as const,
    name,
    range: nameRange,
    definition: part.range,
  }));
  return [...given, ...footnoteReferences(report).map((reference) => inText("footnote", reference))];
}

function populations(report: Report): Mention[] {
  const given = report.populations.map(({ name, nameRange, part }) => ({
    kind: "population" as const,
    name,
    range: nameRange,
    definition: part.range,
  }));
  const quoted: Quoted[] = [
    ...report.figures,
    ...report.domains.flatMap(({ standards }) => standards.flatMap(({ keyQuestions }) => keyQuestions)),
  ];
  const used = quoted.flatMap(({ population }) => (population ? [named("population", population)] : []));
  return [...given, ...used];
}

function glossary(report: Report): Mention[] {
  const given = report.glossary.map(({ name, nameRange, part }) => ({
    kind: "glossary word" as const,
    name,
    range: nameRange,
    definition: part.range,
  }));
  const used = report.prose.flatMap(({ value }) =>
    value
      ? glossaryUses(value, report).map(({ name, start, end }) => ({
          kind: "glossary word" as const,
          name,
          // The plural s is no part of the word.
          get range() {
            const isPlural = value.text.slice(start, end) === `${name}s`;
            return value.rangeOf(start, isPlural ? end - 1 : end);
          },
        }))
      : [],
  );
  return [...given, ...used];
}

/** The ratings page names standards that are written up below. */
function standards(report: Report): Mention[] {
  const written = report.domains.flatMap((domain) => domain.standards);
  const given = written.flatMap(({ standard, part }) =>
    standard
      ? [
          {
            kind: "standard" as const,
            name: numberOf(standard.text),
            range: standard.range,
            definition: part.range,
          },
        ]
      : [],
  );
  const printed = (report.ratings?.standards ?? []).map(({ name, nameRange }) => ({
    kind: "standard" as const,
    name: numberOf(name),
    range: nameRange,
  }));
  return [...given, ...printed];
}

/** A standard goes by its number, with or without the dot behind it; by its title where it has none. */
function numberOf(title: string): string {
  return title.match(/^\d+(?:\.\d+)*/)?.[0] ?? title.trim();
}

function actionsOf(report: Report) {
  return report.recommendations.flatMap((group) => group.actions);
}

function named(kind: MentionKind, id: Value, definition?: Range): Mention {
  return {
    kind,
    name: id.text,
    ...(definition && { definition }),
    get range() {
      return id.rangeOf(0, id.text.length);
    },
  };
}

function inText(kind: MentionKind, reference: { readonly id: string; readonly idRange: Range }): Mention {
  return {
    kind,
    name: reference.id,
    get range() {
      return reference.idRange;
    },
  };
}
