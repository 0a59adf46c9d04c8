/**
 * A page as a PDF, printed by a browser of the Chromium family that is installed on this computer: tagged, with an
 * outline, a title and a language, and with page numbers in its table of contents.
 */

import { destinationPages } from "./pdf/destination-pages.ts";
import { type BrowserSearch, findBrowser } from "./pdf/find-browser.ts";
import { fillPageNumbers, hasPageNumbers } from "./pdf/page-numbers.ts";
import { type Printing, printPage } from "./pdf/print-page.ts";
import { inPrivateFolder } from "./pdf/private-folder.ts";

/** What differs from the usual. */
export interface PdfOptions extends Partial<BrowserSearch> {
  /** How long one print may take, in milliseconds. */
  readonly timeLimit?: number;
}

/**
 * The bytes of a PDF of the page, which must need nothing but itself. Rejects with a RefusedRequest when there is no
 * browser, or when it does not print. Nothing is left on the disk.
 */
export async function renderPdf(html: string, options: PdfOptions = {}): Promise<Uint8Array> {
  const { env = process.env, platform = process.platform, timeLimit = 60_000 } = options;
  const browser = findBrowser({ env, platform });
  return inPrivateFolder(browser, env, (folder) => printWithNumbers(html, { browser, folder, timeLimit }));
}

/**
 * Where a chapter begins is known only once the page is printed, so it is printed again with the numbers. They are
 * left out when they cannot be read from the first print, or when they themselves move a chapter to another page.
 */
async function printWithNumbers(html: string, printing: Printing): Promise<Uint8Array> {
  const plain = await printPage(html, printing);
  if (!hasPageNumbers(html)) return plain;
  const pages = destinationPages(plain);
  if (pages.size === 0) return plain;
  const numbered = fillPageNumbers(html, pages);
  const printed = await printPage(numbered, printing);
  return fillPageNumbers(html, destinationPages(printed)) === numbered ? printed : plain;
}
