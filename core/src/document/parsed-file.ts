/** A file that has been read: what `parseFile` gives, and how much it reads. */
import type { LineIndex } from "./line-index.ts";
import type { Node, ScalarNode } from "./node.ts";
import type { SyntaxIssue } from "./syntax-issue.ts";
import type { TextChange } from "./text-change.ts";

/** How much a file may hold before it is refused. */
export interface ParseLimits {
  /** UTF-16 code units of text. */
  readonly length: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Values that aliases may repeat, over the whole file; each hundred characters of a text count as one more. */
  readonly aliasValues: number;
}

/** Room for a hundred long reports in one file, and far below what would make an editor wait. */
export const defaultLimits: ParseLimits = { length: 10_000_000, depth: 64, aliasValues: 100_000 };

/** An alias that stands for nothing: its name is unknown, it contains itself, or it repeats too much. */
export interface AliasIssue {
  readonly kind: "unknown" | "circular" | "tooLarge";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One YAML document of a file. */
export interface DocumentTree {
  /** Undefined when the document is empty or holds only comments. */
  readonly root: Node | undefined;
  readonly start: number;
  readonly end: number;
  readonly syntaxIssues: readonly SyntaxIssue[];
  readonly aliasIssues: readonly AliasIssue[];
  /** Whether a value is marked for others, or stands for another one: then no part can be read on its own. */
  readonly hasAnchors: boolean;
}

/** Why a file is not analysed at all. Offsets say where to show it. */
export type Refusal =
  | { readonly kind: "tooLong"; readonly length: number; readonly limit: number }
  | { readonly kind: "tooMany"; readonly limit: number }
  | { readonly kind: "notText"; readonly offset: number }
  | { readonly kind: "conflict"; readonly start: number; readonly end: number; readonly count: number }
  | { readonly kind: "tooDeep"; readonly offset: number; readonly limit: number };

/** A whole file: its lines, and its documents or the reason why there are none. */
export interface ParsedFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly DocumentTree[];
  readonly refusal?: Refusal;
  /** It has no more pieces than these: what was read again, as it changed, counts again. */
  readonly pieces?: number;
  /** Where only the inside of one single value has changed since the file was read before. */
  readonly changedValue?: ChangedValue;
  /** Where this text holds a mistake of YAML: the last version before it that held none. It has no such version itself. */
  readonly sound?: ParsedFile;
}

/** A single value before and after a change of the text; all else is the same. */
export interface ChangedValue {
  readonly before: ScalarNode;
  readonly now: ScalarNode;
  readonly change: TextChange;
}

/**
 * How many names, values, signs and spaces between them are read. Each of them takes hundreds of times the memory of a
 * letter; a report has one for thirty letters.
 */
export function mostPieces({ length }: ParseLimits): number {
  return Math.max(1_000, length / 20);
}
