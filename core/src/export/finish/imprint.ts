/** The publisher's details: copyright and licence, where to find the report, number and address. */
import type { Part } from "../../model/part.ts";
import type { Imprint, ImprintRow, Inline, ProseNode } from "../finished-report.ts";
import type { Composition } from "./composition.ts";

/** Adds the imprint; nothing where no detail is known. `publisher` is empty where that is not. */
export function addImprint(publication: Part | undefined, publisher: string, into: Composition): void {
  const rows = publication ? rowsOf(publication, publisher, into) : publisherRows([], publisher);
  const at = publication?.range.start;
  if (rows.length > 0) into.add("imprint", { kind: "imprint", rows, at } satisfies Omit<Imprint, "id">);
}

function rowsOf(publication: Part, publisher: string, into: Composition): ImprintRow[] {
  const address = publication.items("address").flatMap((line) => publication.valueOf(line)?.text ?? []);
  return [
    ...copyrightRows(publication, into),
    ...named(publication, "downloads", "This publication is available for download at"),
    ...named(publication, "isbn", "ISBN"),
    ...publisherRows(address, publisher),
    ...contactRows(publication.part("contact"), into),
  ];
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

/** The address names the publisher in its own way; without one there is the name. */
function publisherRows(address: readonly string[], publisher: string): ImprintRow[] {
  const all = address.length > 0 ? address : publisher ? [publisher] : [];
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
