/** The prose of a report with its sentences, and which of it is about one standard. */
import { type Node, resolve } from "../../document/node.ts";
import type { Value } from "../../model/part.ts";
import type { Prose, Report, StandardPart } from "../../model/report.ts";
import type { WhatIfSentence } from "../../protocol.ts";
import { type PlacedSentence, sentencesIn } from "./sentences-in.ts";

/** A sentence of prose, with the text it stands in. */
export interface ProseSentence extends PlacedSentence {
  readonly value: Value;
}

/** The sentences of the texts of a standard itself, its findings included; not those of the unrated parts within it. */
export function sentencesOfStandard(report: Report, { part, sections }: StandardPart): ProseSentence[] {
  const own = report.prose.filter(
    ({ node }) => isWithin(node, part.node) && !sections.some((section) => isWithin(node, section.part.node)),
  );
  return own.flatMap(sentencesOf);
}

/** The sentences of all texts that belong to no standard. */
export function sentencesOutsideStandards(report: Report): ProseSentence[] {
  const standards = report.domains.flatMap((domain) => domain.standards);
  const inStandard = (prose: Prose) => standards.some(({ part }) => isWithin(prose.node, part.node));
  return report.prose.filter((prose) => !inStandard(prose)).flatMap(sentencesOf);
}

/** The sentences of all texts. */
export function allSentences(report: Report): ProseSentence[] {
  return report.prose.flatMap(sentencesOf);
}

/** A sentence as it is answered, with what in it would be wrong. */
export function asAnswered({ value, start, end, text }: ProseSentence, reason: string): WhatIfSentence {
  const { line, character } = value.rangeOf(start, end).start;
  return { text, reason, line, character };
}

function sentencesOf({ value }: Prose): ProseSentence[] {
  if (!value) return [];
  return sentencesIn(value.text).map((sentence) => ({ ...sentence, value }));
}

function isWithin(inner: Node, outer: Node): boolean {
  const whole = resolve(outer);
  return whole !== undefined && whole.start <= inner.start && inner.end <= whole.end;
}
