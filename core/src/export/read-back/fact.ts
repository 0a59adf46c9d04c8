/** One thing that a document must say. */

/** A fact of a report, in the words in which a document may say it. */
export interface Fact {
  /** For a sentence: "the rating of 2.2 Assessment". */
  readonly what: string;
  /** Any of these will do. */
  readonly texts: readonly string[];
  /**
   * Where it must stand: somewhere behind the fact before it (`after`), or so near behind it that it can be about nothing
   * else, in letters between the two; or anywhere at all.
   */
  readonly place: "after" | "anywhere" | { readonly within: number };
}

/** "2.2 Assessment" as a heading or a table may write it: with or without a dot behind the number. */
export function namesOf(name: string): string[] {
  const [, number, title = ""] = name.trim().match(/^(\S*\d)\.?(?:\s+(.+))?$/su) ?? [];
  return number ? [`${number} ${title}`, `${number}. ${title}`] : [name.trim()];
}
