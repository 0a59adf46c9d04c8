/** How large a file may be for `render` and `preview`. */

/** In bytes. */
export const largestReport = 10_000_000;
