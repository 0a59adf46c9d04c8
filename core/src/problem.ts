/**
 * The one shape of everything this tool finds: a syntax error, a property that does not belong, a
 * rating that does not follow from its figures. Editor, command line and tests all read this shape.
 */

/** A place in a file. Zero-based; `character` counts UTF-16 code units, as the language server protocol does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a file, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** How much a problem matters: an error is wrong, a warning is probably wrong, info and hint are for reading. */
export type Severity = "error" | "warning" | "info" | "hint";

/** Severities from worst to mildest. */
export const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

/** A replacement of one stretch of the file. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A way to put a problem right. `safe` fixes never change a number, a rating or the wording of prose. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

/** Another place that belongs to the same problem, such as the first use of a duplicate id. */
export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
}

/** One problem, ready to be shown. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: Severity;
  /** One or two plain sentences with the arithmetic in them. */
  readonly message: string;
  readonly range: Range;
  /** JSON pointer of the value or property the problem is about; empty for the whole document. */
  readonly pointer: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** The figures behind the message, such as `{expected, actual, n, k}`. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Stays the same while the problem does, wherever in the file it moves. */
  readonly fingerprint: string;
  /** Present when a comment in the file silences this problem. */
  readonly suppressed?: { readonly reason: string };
  /** Present when the run has a baseline: whether this problem is in it. */
  readonly baseline?: "new" | "unchanged";
}

/** A fault in a tool is a problem too; this makes sure its message is readable whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Thrown by a feature that cannot do what the writer asked for; the message is a plain sentence and is shown. */
export class RefusedRequest extends Error {}
