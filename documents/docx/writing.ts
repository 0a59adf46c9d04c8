/** One document while it is written: what its parts share and count through. */
import type { Contents, Note } from "../../core/src/export/finished-report.ts";
import { Lists } from "./lists.ts";

/** Handed to everything that writes a part of the document. */
export class Writing {
  readonly lists = new Lists();
  readonly #notes: ReadonlyMap<number, Note>;
  readonly #bookmarks: ReadonlyMap<string, number>;
  readonly #referred = new Set<number>();
  #pictures = 0;
  #links = 0;

  constructor(notes: readonly Note[], contents: Contents["entries"]) {
    this.#notes = new Map(notes.map((note) => [note.number, note]));
    this.#bookmarks = new Map(contents.map(({ target }, index) => [target, index + 1]));
  }

  /** The notes that the text refers to, in the order in which it does: word processors number them so. */
  get referredNotes(): readonly Note[] {
    return [...this.#referred].flatMap((number) => this.#notes.get(number) ?? []);
  }

  /** Whether the text may refer to this note here: once, and only if it is there. */
  refer(number: number): boolean {
    if (this.#referred.has(number) || !this.#notes.has(number)) return false;
    this.#referred.add(number);
    return true;
  }

  /** The number of the bookmark that the contents lead to; undefined for a heading that they do not list. */
  bookmarkOf(headingId: string): number | undefined {
    return this.#bookmarks.get(headingId);
  }

  /** A number for a picture that no other picture has. */
  nextPicture(): number {
    this.#pictures += 1;
    return this.#pictures;
  }

  /** A number for a link that no other link has. */
  nextLink(): number {
    this.#links += 1;
    return this.#links;
  }
}

/** The name of a bookmark, as word processors name those that their contents lead to. */
export function bookmarkName(bookmark: number): string {
  return `_Toc${String(bookmark).padStart(9, "0")}`;
}
