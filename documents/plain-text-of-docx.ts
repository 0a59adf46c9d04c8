/** The words of a Word document, read from its bytes: what Word itself would show. */
import { strFromU8, unzipSync } from "fflate";

/** The text of headers and of the body; paragraphs, cells and breaks end a line. Throws for what is no such document. */
export function plainTextOfDocx(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => shownParts.test(name) });
  const names = Object.keys(parts).sort(byReadingOrder);
  return names.map((name) => textOf(strFromU8(parts[name] as Uint8Array))).join("\n");
}

const shownParts = /^word\/(?:document|header\d*)\.xml$/;

/** Headers first: they stand on the first page already. */
function byReadingOrder(a: string, b: string): number {
  return Number(a === "word/document.xml") - Number(b === "word/document.xml") || a.localeCompare(b);
}

/** Runs of text, and what separates them. Words drawn as a picture of text, as a watermark is, count too. */
function textOf(xml: string): string {
  return [...xml.matchAll(pieces)]
    .map(([piece, text, drawn]) => {
      if (text !== undefined) return decoded(text);
      if (drawn !== undefined) return `\n${decoded(drawn)}\n`;
      return piece.startsWith("<w:noBreakHyphen") ? "\u2011" : "\n";
    })
    .join("");
}

const pieces =
  /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<v:textpath [^>]*string="([^"]*)"|<w:(?:br|tab|cr|noBreakHyphen)(?: [^>]*)?\/>|<\/w:(?:p|tc)>/g;

function decoded(xml: string): string {
  return xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
