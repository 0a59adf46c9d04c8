/** What is known of a text that YAML reads as something else than its writer put down. */
import type { LineIndex } from "../../document/line-index.ts";
import type { Node } from "../../document/node.ts";
import type { Fix, Range } from "../../problem.ts";

/**
 * What led YAML astray: a colon, brace, bracket, asterisk, quotation marks with something behind them,
 * marks around the whole, a number sign, dashes on later lines, another sign at the start, or the whole
 * being a number, true, false or null.
 */
export type MisreadKind =
  | "colon"
  | "brace"
  | "bracket"
  | "asterisk"
  | "quote"
  | "quotedWhole"
  | "hash"
  | "dash"
  | "sign"
  | "notText";

/** A text as it was put down in block style, and the node that YAML made of it. */
export interface PutDown {
  /** Offset of the name or the dash that it hangs on. */
  readonly holderStart: number;
  /** Offset of the first sign of the text, on whatever line it stands. */
  readonly start: number;
  /** Offset after its last sign. */
  readonly end: number;
  readonly text: string;
  /** Whether the text begins on a line below its name or dash. */
  readonly startsBelow: boolean;
  readonly node: Node;
  readonly mayBeGroup: boolean;
  readonly lines: LineIndex;
}

/** One misread text. */
export interface MisreadProse {
  readonly kind: MisreadKind;
  /** The text as it was put down, without the white space around it. */
  readonly text: string;
  /** The part that led YAML astray, never longer than its line, and where it stands. */
  readonly mark: string;
  readonly at: Range;
  /** Puts the text into a block, letter by letter; none inside brackets that hold more than the text. */
  readonly fixes: readonly Fix[];
  /** Where complaints begin that only follow from this; undefined where the text is cut but still read. */
  readonly explains: Range | undefined;
  /** For a number sign: whether it looks like a note to oneself. */
  readonly note: boolean;
  /** For a number sign: whether no text is left, or lines behind it cannot be read. */
  readonly broken: boolean;
}
