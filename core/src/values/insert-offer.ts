/** From an offer to the edit that writes it into a slot; and the text with a mark in the slot, to be analysed. */

import type { Indentation } from "../document/cursor/open-levels.ts";
import type { Slot } from "../document/cursor/slot.ts";
import type { Field, Template } from "./template.ts";
import type { Offer } from "./value-source.ts";
import { escaped, TemplateWriter, withLastStop } from "./write-template.ts";

/** The edit that writes an offer: offsets and a snippet. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
}

/** Stands for what is wanted while a text is analysed: a sign for private use, so no report has it. */
export const slotMark = "\uE000";

/** The whole text with the mark in a slot, brackets closed: a text that the parser can read. */
export function markedText(text: string, slot: Slot): string {
  const mark = slot.kind === "name" && slot.behind !== "colon" ? `${slotMark}:` : slotMark;
  const closing = slot.unclosed;
  const rest = text.slice(slot.end);
  if (closing === "") return text.slice(0, slot.start) + slot.lead + mark + rest;
  const lineEnd = rest.search(/\r?\n|$/);
  return (
    text.slice(0, slot.start) + slot.lead + mark + rest.slice(0, lineEnd) + closing + rest.slice(lineEnd)
  );
}

/** Where an offer is written. */
export interface InsertionSite {
  readonly text: string;
  /** Of the cursor. */
  readonly offset: number;
  readonly indentation: Indentation;
}

/** The edit for an offer. Its range is on the line of the cursor and holds the cursor. */
export function insertOffer(offer: Offer, slot: Slot, site: InsertionSite): Insertion {
  const { text, offset, indentation } = site;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const writer = new TemplateWriter({ indentation, lineEnd, flow: slot.flow });
  const body = bodyOf(offer, slot, writer);
  const { start, snippet } = joined(body, slot, text);
  const end = Math.max(slot.end, offset);
  return withoutCommon({ start, end, snippet: withLastStop(snippet) }, site);
}

function bodyOf(offer: Offer, slot: Slot, writer: TemplateWriter): string {
  const { name, value, beside = [] } = offer;
  if (name !== undefined && slot.kind === "name") return nameBody({ name, value }, slot, writer);
  const template: Template = name === undefined ? value : { kind: "group", fields: [{ name, value }] };
  if (slot.kind === "item" || slot.flow) return writer.value(template, slot.column);
  const first = writer.afterColon(template, slot.column);
  if (beside.length === 0) return first;
  const lineEnd = writer.newLine(slot.column);
  return first + lineEnd + writer.fields(beside, slot.column);
}

function nameBody(field: Field, { behind, column }: Slot, writer: TemplateWriter): string {
  if (behind === "colon") return escaped(field.name);
  return behind === "value" ? `${escaped(field.name)}:` : writer.field(field, column);
}

/** Behind a colon, the blank before the value is there already or not; what begins on a new line needs none. */
function joined(body: string, slot: Slot, text: string): { start: number; snippet: string } {
  const { start, lead, after } = slot;
  if (slot.kind !== "value" || slot.flow) return { start, snippet: lead + body };
  if (/^\r?\n/.test(body)) return { start: after, snippet: body };
  const isAfterColon = text[after - 1] === ":" && after <= start;
  return { start, snippet: isAfterColon && lead === "" ? body.slice(1) : lead + body.trimStart() };
}

/** Indentation that stands there already is left alone, so that the range begins at the word. */
function withoutCommon({ start, end, snippet }: Insertion, { text, offset }: InsertionSite): Insertion {
  let same = 0;
  while (start + same < offset && text[start + same] === " " && snippet[same] === " ") same++;
  return { start: start + same, end, snippet: snippet.slice(same) };
}
