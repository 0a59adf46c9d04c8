/** What a core is made of. Everything comes from outside, so there is no state but what a caller holds. */
import type { ParseLimits } from "../document/parsed-file.ts";
import type { Framework } from "../framework/framework.ts";
import type { Host } from "../host.ts";
import type { ConfigComplaint } from "../lint/config-complaints.ts";
import type { FoundInOthers } from "../lint/others/compare-traces.ts";
import type { Rule } from "../lint/rule.ts";
import type { KeptByText } from "../model/kept-by-text.ts";
import type { WordsOfFrameworks } from "../prose/framework-words.ts";
import type { AnnotatedSchema, SchemaPart } from "../schema/annotated-schema.ts";
import type { DocumentKind } from "./document-kind.ts";

/** The frameworks a report may follow. */
export interface FrameworkCatalogue {
  /** All ids, in the order to offer them. */
  readonly ids: readonly string[];
  /** The framework of that id; undefined when there is none. */
  get(id: string): Framework | undefined;
}

/** The parts given to `createCore`. */
export interface CoreParts {
  readonly host: Pick<Host, "log">;
  readonly schemas: Readonly<Record<DocumentKind, SchemaPart>>;
  readonly frameworks: FrameworkCatalogue;
  readonly rules: readonly Rule[];
  readonly limits?: ParseLimits;
}

/** What other files say about one, for its analysis. */
export interface FileSurroundings {
  /** The frameworks that it may follow; those of the core when left out. */
  readonly frameworks?: FrameworkCatalogue;
  /** Words that need no entry in its glossary. */
  readonly glossary?: readonly string[];
  /** For a configuration: what it names and cannot be used. */
  readonly complaints?: readonly ConfigComplaint[];
  /** For a report that is checked together with others: what they have in common. */
  readonly others?: FoundInOthers | undefined;
}

/** The parts with what is worked out from them once, for every file. */
export interface AnalysisParts extends CoreParts {
  /** The report's schema, read for the places of prose. */
  readonly proseSchema: AnnotatedSchema;
  readonly surroundings: FileSurroundings;
  /** Patterns of the words of frameworks, kept from file to file. */
  readonly words: WordsOfFrameworks;
  /** What texts say, kept from version to version. */
  readonly texts: KeptByText;
}
