/** Page numbers in the contents of a PDF: read from the print, and left out rather than wrong. */
import { describe, expect, it } from "vitest";
import { destinationPages } from "../../documents/pdf/destination-pages.ts";
import { fillPageNumbers, hasPageNumbers } from "../../documents/pdf/page-numbers.ts";

/** A PDF as Chromium writes it, of these objects. */
function pdf(...objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const rows = ["0000000000 65535 f"];
  for (const [index, object] of objects.entries()) {
    rows.push(`${String(text.length).padStart(10, "0")} 00000 n`);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${rows.length}\n${rows.join(" \n")} \ntrailer\n<</Size ${rows.length}\n/Root 1 0 R>>\n`;
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, "latin1");
}

const catalog = "<</Type /Catalog\n/Pages 2 0 R\n/Dests 6 0 R>>";
const tree = ["<</Type /Pages\n/Kids [4 0 R 3 0 R]>>", "<</Type /Pages\n/Kids [5 0 R]>>"];
const pages = ["<</Type /Page>>", "<</Type /Page>>"];
const places = "<</foreword [4 0 R /XYZ 0 841.9 0]\n/a#2eb [5 0 R /XYZ 0 1 0]\n/lost [9 0 R /XYZ 0 1 0]>>";

describe("the pages that links lead to", () => {
  it("are counted through the tree of pages", () => {
    const found = destinationPages(pdf(catalog, ...tree, ...pages, places));
    expect([...found]).toEqual([
      ["foreword", 1],
      ["a.b", 2],
    ]);
  });

  it("are not known where the file is written in another way, or broken", () => {
    const whole = Buffer.from(pdf(catalog, ...tree, ...pages, places));
    expect(destinationPages(new Uint8Array()).size).toBe(0);
    expect(destinationPages(whole.subarray(0, -30)).size).toBe(0);
    expect(destinationPages(Buffer.from(whole.toString("latin1").replace("xref\n0", "stream"))).size).toBe(0);
    expect(destinationPages(pdf("<</Type /Catalog\n/Pages 2 0 R>>", ...tree, ...pages)).size).toBe(0);
  });

  it("are counted even where the tree leads back into itself", () => {
    const around = "<</Type /Pages\n/Kids [4 0 R 2 0 R 3 0 R]>>";
    expect(destinationPages(pdf(catalog, around, tree[1] ?? "", ...pages, places)).get("a.b")).toBe(2);
  });
});

describe("the contents", () => {
  const place = (target: string) => `<span class="page-number" data-target="${target}">`;

  it("get the numbers that are known", () => {
    const html = `<li>${place("a")}</span></li><li>${place("b")}</span></li>`;
    expect(hasPageNumbers(html)).toBe(true);
    expect(fillPageNumbers(html, new Map([["b", 12]]))).toBe(
      `<li>${place("a")}</span></li><li>${place("b")}12</span></li>`,
    );
  });

  it("may have no place for numbers", () => {
    expect(hasPageNumbers("<p>page-number</p>")).toBe(false);
  });
});
