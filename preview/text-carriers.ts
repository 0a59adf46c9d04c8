/** A selector for the pieces of text that a reader sees as one: they are found again, and kept in their place. */
export const textCarriers = "p, li, tr, dt, dd, caption, pre, blockquote, h1, h2, h3, h4, h5, h6";
