/** The page: A4, in twentieths of a point. */

/** Size and margins. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1191, left: 1304, right: 1304, header: 624, footer: 567, gutter: 0 },
} as const;

/** How wide the text is. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;
