/**
 * The finished report: what its readers get, as a flat list of blocks in reading order, before it becomes HTML,
 * Markdown or a word processor's file. Every renderer walks these blocks, so all documents say the same.
 */
import type { ReportStatus } from "../model/report.ts";
import type { Position } from "../problem.ts";

/** A whole report, ready to be rendered. */
export interface FinishedReport {
  /** Empty where none is written. */
  readonly title: string;
  /** A language tag for the document: the prose and the fixed formulas are British English. */
  readonly language: "en-GB";
  readonly status: ReportStatus;
  /** Said on every page of a report that is not published, "Draft", or that has errors; undefined for any other. */
  readonly watermark: string | undefined;
  /** So many errors the document of a report has that somebody insisted on; 0 for any other, and in a preview. */
  readonly errors: number;
  /** Who publishes it; empty where it is not written. */
  readonly publisher: string;
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** All footnotes of the report, numbered from 1 through authored and generated ones. */
  readonly notes: readonly Note[];
}

/** What every block has. */
interface BlockBase {
  /** Stays the same while the writer edits the block; unique in the report. Letters, digits, `-` and `.`. */
  readonly id: string;
  /** Where what it shows is written; undefined for what the template alone writes. */
  readonly at: Position | undefined;
}

/** One piece of the finished report. */
export type Block =
  | Cover
  | Heading
  | Contents
  | ProseBlock
  | Signature
  | RatingsTable
  | RatingMark
  | KeyQuestionTable
  | DiscretionBlock
  | FindingList
  | RecommendationList
  | NoteList
  | Imprint
  | Gap;

/** The front page. */
export interface Cover extends BlockBase {
  readonly kind: "cover";
  readonly publisher: string;
  readonly title: string;
  /** Lines under the title, such as "The Probation Service – North East region". */
  readonly lines: readonly string[];
  /** "HM Inspectorate of Probation, December 2022"; empty where neither is written. */
  readonly published: string;
}

/** A heading; `level` 1 is a chapter (the title stands on the cover alone). */
export interface Heading extends BlockBase {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
}

/** The table of contents: the chapters, each with the id of its heading. */
export interface Contents extends BlockBase {
  readonly kind: "contents";
  readonly entries: readonly { readonly target: string; readonly text: string }[];
}

/** What a text is for; renderers may set them differently. */
export type ProseRole = "text" | "statement" | "lead-in" | "note" | "explanation" | "not-rated";

/** Running text. */
export interface ProseBlock extends BlockBase {
  readonly kind: "prose";
  readonly role: ProseRole;
  readonly nodes: readonly ProseNode[];
}

/** Who signs the foreword. */
export interface Signature extends BlockBase {
  readonly kind: "signature";
  readonly name: string;
  readonly role: string;
}

/** A level with its place on the scale, worst to best, so that it can be coloured. A level that the framework lacks has no place. */
export interface LevelMark {
  readonly label: string;
  /** 0 for the worst of `of` levels. */
  readonly place?: { readonly rank: number; readonly of: number };
}

/** The ratings page: score, overall rating and every standard. */
export interface RatingsTable extends BlockBase {
  readonly kind: "ratings";
  readonly name: string;
  /** "Fieldwork started October 2022"; empty where it is not written. */
  readonly fieldwork: string;
  readonly score: { readonly points: number; readonly maximum: number } | undefined;
  readonly scoreAt: Position | undefined;
  readonly overall: LevelMark | undefined;
  readonly overallAt: Position | undefined;
  readonly domains: readonly {
    readonly title: string;
    readonly standards: readonly RatingsRow[];
  }[];
}

/** One standard of the ratings page. */
export interface RatingsRow {
  /** "2.2 Assessment". */
  readonly name: string;
  readonly at: Position | undefined;
  readonly level: LevelMark | undefined;
  /** Said instead of a level: "Not rated". Both are missing where the rating is not written yet. */
  readonly state?: string;
}

/** The rating of a standard, under its heading. */
export interface RatingMark extends BlockBase {
  readonly kind: "rating";
  /** Undefined where it is not written yet. */
  readonly level: LevelMark | undefined;
}

/** The key questions of a standard with their results. */
export interface KeyQuestionTable extends BlockBase {
  readonly kind: "key-questions";
  /** What the table is, for those who cannot see it: "Key questions for 2.2 Assessment". */
  readonly caption: string;
  /** The two headers, from the framework's template. */
  readonly questionHeader: string;
  readonly percentHeader: string;
  readonly rows: readonly KeyQuestionRow[];
  /** The bands that the figures fall in, from the lowest figure up; empty where the standard is not rated by percentages. */
  readonly bands: readonly BandStretch[];
}

/** One key question. */
export interface KeyQuestionRow {
  readonly question: string;
  /** In per cent, 0 to 100 when it makes sense; undefined where it is not written yet. */
  readonly percent: number | undefined;
  /** "21 of 35", where a count is written. */
  readonly count: string | undefined;
  /** Whether it alone, or with others that are equal, decides the rating. */
  readonly isDriver: boolean;
  /** The level of the band it falls in. */
  readonly band: LevelMark | undefined;
  readonly at: Position | undefined;
  readonly percentAt: Position | undefined;
  /** JSON pointer of the key question in the file. */
  readonly pointer: string;
}

/** A stretch of figures, in per cent, `from` inclusive and `to` exclusive (100 inclusive for the last). */
export interface BandStretch {
  readonly level: LevelMark;
  readonly from: number;
  readonly to: number;
  /** The band in words: "50–64". */
  readonly range: string;
}

/** Professional discretion: the rating differs from the band of its figures, for a written reason. */
export interface DiscretionBlock extends BlockBase {
  readonly kind: "discretion";
  readonly from: LevelMark | undefined;
  readonly to: LevelMark | undefined;
  /** "60 per cent is 5 percentage points from Good (65)"; undefined where it cannot be worked out. */
  readonly distance: string | undefined;
  readonly reason: readonly ProseNode[];
}

/** Strengths, or areas for improvement. */
export interface FindingList extends BlockBase {
  readonly kind: "findings";
  readonly finding: "strength" | "improvement";
  readonly items: readonly ListedItem[];
}

/** A finding or a recommendation. */
export interface ListedItem {
  /** Unique in the report, as a block's. */
  readonly id: string;
  readonly at: Position | undefined;
  readonly nodes: readonly ProseNode[];
}

/** The recommendations to one addressee, numbered on from `start`. */
export interface RecommendationList extends BlockBase {
  readonly kind: "recommendations";
  readonly start: number;
  readonly items: readonly ListedItem[];
}

/** The footnotes of the section above; documents with footnotes of their own leave it out. */
export interface NoteList extends BlockBase {
  readonly kind: "notes";
  readonly notes: readonly Note[];
}

/** One footnote at one place of use. Every use has its own number. */
export interface Note {
  readonly number: number;
  readonly at: Position | undefined;
  readonly nodes: readonly ProseNode[];
}

/** Publisher's details: copyright, licence, address. */
export interface Imprint extends BlockBase {
  readonly kind: "imprint";
  readonly rows: readonly ImprintRow[];
}

/** One of the publisher's details; several lines for an address. */
export interface ImprintRow {
  /** "ISBN", "Published by"; empty for a text that needs no name. */
  readonly term: string;
  readonly lines: readonly (readonly Inline[])[];
}

/** Something that is not written yet: shown in the preview, never in a document. */
export interface Gap extends BlockBase {
  readonly kind: "gap";
  /** "The foreword is not written yet." */
  readonly text: string;
}

/** A piece of prose, from CommonMark. Raw HTML is text. */
export type ProseNode =
  | { readonly kind: "paragraph"; readonly at: Position | undefined; readonly inlines: readonly Inline[] }
  | {
      readonly kind: "heading";
      readonly at: Position | undefined;
      readonly depth: number;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: "quotation"; readonly at: Position | undefined; readonly nodes: readonly ProseNode[] }
  | {
      readonly kind: "list";
      readonly at: Position | undefined;
      readonly ordered: boolean;
      readonly start: number;
      /** Whether its items stand close together, without space for paragraphs. */
      readonly tight: boolean;
      readonly items: readonly (readonly ProseNode[])[];
    }
  | { readonly kind: "code"; readonly at: Position | undefined; readonly text: string }
  | { readonly kind: "rule"; readonly at: Position | undefined };

/** A piece of a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly inlines: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly inlines: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  /** Only http, https and mailto; what links elsewhere is its text alone. */
  | { readonly kind: "link"; readonly address: string; readonly inlines: readonly Inline[] }
  | { readonly kind: "break" }
  /** A quoted figure, `{{id}}`: `text` is what readers see; undefined where there is no such figure (a gap in the preview, the sign itself in a document). */
  | { readonly kind: "figure"; readonly id: string; readonly text: string | undefined }
  /** A reference to the footnote of that number. Footnotes that are not there are text. */
  | { readonly kind: "note"; readonly number: number };
