/** What stands in a document where something is not written yet and a place for it is there all the same. */

/** Plain words: a dash would leave readers to guess. */
export const notWritten = "not written yet";
