/**
 * On which page each link within a PDF leads. Reads only what Chromium's own writer (Skia) makes: a plain table of
 * objects at the end, and plain text in all objects but streams (ISO 32000-1, 7.5 and 12.3.2.3).
 */

/** Pages by the names of the places that links lead to, counted from 1. Empty when the file is not written in that way. */
export function destinationPages(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = Buffer.from(pdf).toString("latin1");
  const objects = objectsOf(text);
  const root = objects.get(referenceIn(text.slice(text.lastIndexOf("trailer")), "Root"));
  if (root === undefined) return new Map();
  const order = pagesUnder(referenceIn(root, "Pages"), objects);
  const pages = new Map(order.map((page, index) => [page, index + 1]));
  const named = objects.get(referenceIn(root, "Dests")) ?? "";
  return new Map(
    [...named.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R /g)].flatMap(([, name = "", page]) => {
      const number = pages.get(Number(page));
      return number === undefined ? [] : [[decodeName(name), number] as const];
    }),
  );
}

/** The text of each object, without the content of streams, by its number. */
function objectsOf(text: string): ReadonlyMap<number, string> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)trailer/.exec(text.slice(start));
  const rows = Number.isNaN(start) ? [] : (table?.[1]?.match(/\d{10} \d{5} [nf]/g) ?? []);
  return new Map(
    rows.flatMap((row, number) => {
      const from = Number(row.slice(0, 10));
      const end = text.indexOf("endobj", from);
      const stream = text.indexOf("stream", from);
      const isHere = row.endsWith("n") && text.startsWith(`${number} 0 obj`, from) && end > from;
      return isHere ? [[number, text.slice(from, stream > 0 && stream < end ? stream : end)] as const] : [];
    }),
  );
}

/** The pages under a node of the tree of pages, in order. A tree that leads back into itself ends there. */
function pagesUnder(
  node: number,
  objects: ReadonlyMap<number, string>,
  above: readonly number[] = [],
): number[] {
  const content = objects.get(node);
  if (content === undefined || above.includes(node)) return [];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(content)?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
    pagesUnder(Number(kid), objects, [...above, node]),
  );
}

/** The number of the object that an entry refers to; not a number where there is no such entry. */
function referenceIn(object: string, entry: string): number {
  return Number(new RegExp(`/${entry} (\\d+) 0 R`).exec(object)?.[1] ?? Number.NaN);
}

function decodeName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
