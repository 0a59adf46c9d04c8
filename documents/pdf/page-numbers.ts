/** The places of a page's table of contents where the numbers of pages stand. */

/** Whether the page has such places. */
export function hasPageNumbers(html: string): boolean {
  return html.search(place) >= 0;
}

/** The page with its numbers. `pages` gives them by the ids of the headings; a place whose page is not known stays empty. */
export function fillPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replaceAll(place, (whole, start: string, target: string) => {
    const page = pages.get(target);
    return page === undefined ? whole : `${start}${page}</span>`;
  });
}

/** As core/src/export/html.ts writes them. Text of the report can never look so: what is an element to it is escaped. */
const place = /(<span class="page-number" data-target="([^"]*)">)<\/span>/g;
