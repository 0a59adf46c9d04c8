/**
 * Changes in words, in the order in which a reviewer reads them: what text, Markdown and the web page have in common.
 * Each of them only sets them down in its own signs.
 */
import type { WordChange } from "../../core/src/compare/report-changes.ts";

/** What happened to something. */
export type Sign = "added" | "removed" | "changed" | "moved";

/** A sentence of a text that changed. */
export interface Line {
  readonly sign: Sign;
  readonly words: readonly WordChange[];
  readonly note?: string;
}

/** One change. */
export interface Entry {
  readonly sign: Sign;
  /** What it is about: "2.2 Assessment"; empty for a sentence, which speaks for itself. */
  readonly label: string;
  /** Old and new value of something short. A value that is not there is said by the printer. */
  readonly values?: { readonly before: string | undefined; readonly after: string | undefined };
  /** The rest of it in words: "3 percentage points up". */
  readonly note?: string;
  /** The wording, with what was taken out and put in. */
  readonly words?: readonly WordChange[];
  /** The sentences that changed in a text that the label names. */
  readonly lines?: readonly Line[];
}

/** Changes of one part of the report. */
export interface Group {
  /** The part; empty where the section says it all. */
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Changes of one kind. */
export interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
}
