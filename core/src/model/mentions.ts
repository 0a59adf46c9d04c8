/**
 * Every place of a report where something is named that other places refer to: an id where it is given and
 * where it is used. Definition, references and rename read this one table.
 */
import type { LineIndex } from "../document/line-index.ts";
import type { Position, Range } from "../problem.ts";
import { allFindings } from "./all-findings.ts";
import { glossaryUses } from "./glossary-words.ts";
import type { Value } from "./part.ts";
import type { Named, Quoted, Report } from "./report.ts";
import {
  figureReferences,
  figureSigns,
  footnoteReferences,
  footnoteSigns,
  type Sign,
} from "./text-references.ts";

/** What is named. */
export type MentionKind =
  | "finding"
  | "recommendation"
  | "figure"
  | "footnote"
  | "population"
  | "glossary word"
  | "standard";

/** One place that names something. Other kinds of files name other kinds of things. */
export interface Mention<Kind extends string = MentionKind> {
  readonly kind: Kind;
  /** The same for all mentions of one thing. */
  readonly name: string;
  /** The name as it stands in the file. */
  readonly range: Range;
  /** Present where it is defined: the whole definition. */
  readonly definition?: Range;
}

/** All mentions of a report; worked out once. `lines` are those of its file. */
export function mentionsOf(report: Report, lines: LineIndex): readonly Mention[] {
  return report.once.get(mentionsOf, () => {
    const read = [
      ...findings(report),
      ...recommendations(report),
      ...figures(report),
      ...footnotes(report),
      ...populations(report),
      ...glossary(report),
      ...standards(report),
    ];
    return [...read, ...unread(report, lines, read)];
  });
}

/** The mention at a position, its end included: the cursor may stand behind a name. */
export function mentionAt<Kind extends string>(
  mentions: readonly Mention<Kind>[],
  { line, character }: Position,
): Mention<Kind> | undefined {
  return mentions.find(
    ({ range: { start, end } }) =>
      start.line === line && end.line === line && start.character <= character && character <= end.character,
  );
}

/** All mentions of the same thing, definitions first, each place once: what an alias repeats is written only once. */
export function sameMentions<Kind extends string>(
  mentions: readonly Mention<Kind>[],
  { kind, name }: Mention<Kind>,
): readonly Mention<Kind>[] {
  const same = mentions.filter((other) => other.kind === kind && other.name === name);
  const sorted = [
    ...same.filter(({ definition }) => definition),
    ...same.filter(({ definition }) => !definition),
  ];
  const places = new Map<string, Mention<Kind>>();
  for (const mention of sorted) {
    const { line, character } = mention.range.start;
    const place = `${line}:${character}`;
    if (!places.has(place)) places.set(place, mention);
  }
  return [...places.values()];
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
  const given = report.figures.map((it) => listed("figure", it));
  const used = figureReferences(report).map((reference) => inText("figure", reference));
  const ofFindings = allFindings(report).flatMap(({ figure }) => (figure ? [named("figure", figure)] : []));
  return [...given, ...used, ...ofFindings];
}

function footnotes(report: Report): Mention[] {
  const given = report.footnotes.map((it) => listed("footnote", it));
  return [...given, ...footnoteReferences(report).map((reference) => inText("footnote", reference))];
}

function populations(report: Report): Mention[] {
  const given = report.populations.map((it) => listed("population", it));
  const quoted: Quoted[] = [
    ...report.figures,
    ...report.domains.flatMap(({ standards }) => standards.flatMap(({ keyQuestions }) => keyQuestions)),
  ];
  const used = quoted.flatMap(({ population }) => (population ? [named("population", population)] : []));
  return [...given, ...used];
}

function glossary(report: Report): Mention[] {
  const given = report.glossary.map((it) => listed("glossary word", it));
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

/** Figures and footnotes in comments and in texts that YAML misread: they are meant all the same. */
function unread(report: Report, lines: LineIndex, read: readonly Mention[]): Mention[] {
  const { start, end } = report.part.node;
  const text = lines.text.slice(start, end);
  const signs: Readonly<Partial<Record<MentionKind, readonly Sign[]>>> = {
    figure: figureSigns(text),
    footnote: footnoteSigns(text),
  };
  const known = new Set(
    read.filter(({ kind }) => signs[kind]?.length).map(({ range }) => lines.offsetAt(range.start)),
  );
  return (["figure", "footnote"] as const).flatMap((kind) =>
    (signs[kind] ?? [])
      .map(({ id, idIndex }) => ({ name: id, at: start + idIndex }))
      .filter(({ at }) => !known.has(at))
      .map(({ name, at }) => ({ kind, name, range: lines.rangeOf(at, at + name.length) })),
  );
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

/** What stands under a name of its own in a part of the report. Quotation marks are no part of the name. */
function listed(kind: MentionKind, { name, nameRange, part }: Named): Mention {
  const key = part.entry?.key;
  const isQuoted = key?.kind === "scalar" && (key.style === "single" || key.style === "double");
  const range = isQuoted ? part.rangeOf({ start: key.start + 1, end: key.end - 1 }) : nameRange;
  return { kind, name, range, definition: part.range };
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
