/** The publisher's details: copyright and licence, where to find the report, number and address. */
import type { Part } from "../../model/part.ts";
import type { Imprint, ImprintRow, Inline, ProseNode } from "../finished-report.ts";
import type { Composition } from "./composition.ts";

/** Adds the imprint; nothing where no detail is written. */
export function addImprint(publication: Part | undefined, into: Composition): void {
  if (!publication) return;
  const rows = [
    ...copyrightRows(publication, into),
    ...named(publication, "downloads", "This publication is available for download at"),
    ...named(publication, "isbn", "ISBN"),
    ...addressRows(publication),
    ...contactRows(publication.part("contact"), into),
  ];
  const at = publication.range.start;
  if (rows.length > 0) into.add("imprint", { kind: "imprint", rows, at } satisfies Omit<Imprint, "id">);
}

function copyrightRows(publication: Part, into: Composition): ImprintRow[] {
  const copyright = publication.value("copyright")?.text;
  const licence = publication.value("licence")?.text;
  const note = into.nodesOf(publication.value("licenceNote"));
  const notes = note.flatMap((node) => linesOf(node).map((line) => row("", [line])));
  const said = copyright && `© ${copyright.replace(/^(?:©|\(c\))\s*/i, "")}`;
  return [
    ...(said ? [row("", [plain(said)])] : []),
    ...(notes.length > 0 || !licence ? notes : [row("Licence", [plain(licence)])]),
  ];
}

function addressRows(publication: Part): ImprintRow[] {
  const lines = publication.items("address").flatMap((line) => publication.valueOf(line)?.text ?? []);
  const publisher = publication.value("publisher")?.text;
  const all = lines.length > 0 ? lines : publisher ? [publisher] : [];
  return all.length > 0 ? [row("Published by", all.map(plain))] : [];
}

function contactRows(contact: Part | undefined, into: Composition): ImprintRow[] {
  if (!contact) return [];
  const email = contact.value("email")?.text;
  const website = contact.value("website")?.text;
  const social = into.nodesOf(contact.value("social")).flatMap(linesOf);
  return [
    ...(email ? [row("Email", [mailAddress(email.trim())])] : []),
    ...(website ? [row("Website", [webAddress(website)])] : []),
    ...(social.length > 0 ? [row("Follow us", social)] : []),
  ];
}

/** An imprint has lines and nothing else: an item or a quotation is a line like any other, and none is left out. */
function linesOf(node: ProseNode): (readonly Inline[])[] {
  switch (node.kind) {
    case "paragraph":
    case "heading":
      return [node.inlines];
    case "quotation":
      return node.nodes.flatMap(linesOf);
    case "list":
      return node.items.flat().flatMap(linesOf);
    case "code":
      return node.text.split("\n").map(plain);
    default:
      return [];
  }
}

function mailAddress(written: string): readonly Inline[] {
  const isAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written);
  return isAddress
    ? [{ kind: "link", address: `mailto:${written}`, inlines: plain(written) }]
    : plain(written);
}

function webAddress(written: string): readonly Inline[] {
  const isAddress = /^https?:\/\/\S+$/i.test(written);
  return isAddress ? [{ kind: "link", address: written, inlines: plain(written) }] : plain(written);
}

function named(part: Part, field: string, term: string): ImprintRow[] {
  const value = part.value(field);
  return value ? [row(term, [webAddress(value.text.trim())])] : [];
}

function row(term: string, lines: ImprintRow["lines"]): ImprintRow {
  return { term, lines };
}

function plain(text: string): readonly Inline[] {
  return [{ kind: "text", text }];
}
