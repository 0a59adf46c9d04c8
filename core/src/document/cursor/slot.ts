/** What can stand at a cursor, and what the reading of it looks at. */
import type { LineIndex } from "../line-index.ts";
import type { PathStep } from "../node-at.ts";
import type { LineStructure } from "./line-structure.ts";
import { enterLine, type Indentation, type Level } from "./open-levels.ts";

/** What may stand at a path: named values, items, or a single value. */
export type Shape = "group" | "list" | "single";

/** A place where something can be written. */
export interface Slot {
  /** `item` is a value in a list. */
  readonly kind: "name" | "value" | "item";
  /** For a name the path of the group it is in, else the path of the value itself. */
  readonly path: readonly PathStep[];
  /** Offsets of what is replaced; both on the line of the cursor. */
  readonly start: number;
  readonly end: number;
  /** What is written before the name or value: indentation, a dash, a line end. */
  readonly lead: string;
  /** Column of the names that stand here, of what stands behind the dash, or of the name before a value. */
  readonly column: number;
  /** In braces or brackets. */
  readonly flow: boolean;
  /** What stands behind a name already: its colon, or lines below it that are its value. */
  readonly behind: "nothing" | "colon" | "value";
  /** Offset right after the colon or bracket before a value; what goes on new lines is written from here. */
  readonly after: number;
  /** Brackets to close where the writer has not. */
  readonly unclosed: string;
  /** Where the column fits two levels: the outer one is the slot, this is the inner one. */
  readonly inner?: Slot;
}

/** What stands at a cursor. */
export type Cursor =
  | { readonly kind: "nothing" }
  /** Offset of the `#`; `alone` where nothing stands before it on its line. */
  | { readonly kind: "comment"; readonly start: number; readonly alone: boolean }
  /** Inside a text that is being written; the path is that of the value. */
  | { readonly kind: "text"; readonly path: readonly PathStep[] }
  | { readonly kind: "slot"; readonly slot: Slot };

/** What the cursor is read with. */
export interface CursorSettings {
  readonly tabSize: number;
  /** What the format has at a path. */
  shapeOf(path: readonly PathStep[]): Shape;
}

/** A cursor with the habits of its file. */
export interface PlacedCursor {
  readonly cursor: Cursor;
  readonly indentation: Indentation;
}

/** Everything that the reading of a cursor looks at. */
export interface Scene {
  readonly lines: LineIndex;
  readonly offset: number;
  readonly line: number;
  /** Offset of the line. */
  readonly at: number;
  /** Column of the cursor. */
  readonly column: number;
  readonly levels: readonly Level[];
  readonly indentation: Indentation;
  /** The first line below that holds something; undefined at the end of the document. */
  readonly next: LineStructure | undefined;
  readonly shapeOf: CursorSettings["shapeOf"];
}

/** The cursor where nothing can be written. */
export const nothing: Cursor = { kind: "nothing" };

/** What most slots have in common. */
export const openSlot = { flow: false, behind: "nothing", unclosed: "" } as const;

/** The part of a slot that says which item it is; `column` is that of its dash. */
export function newItem(
  column: number,
  { dash }: Indentation,
  list: readonly PathStep[],
  index: number,
): Pick<Slot, "kind" | "path" | "column"> {
  return { kind: "item", path: [...list, index], column: column + dash };
}

/** A dash at a column, with the blanks around it. */
export function dashAt(column: number, { dash }: Indentation): string {
  return `${spaces(column)}-${spaces(dash - 1)}`;
}

/** Whether the lines below belong to a name or dash that has nothing on its own line. */
export function hasChildren(holder: Level, next: LineStructure | undefined): boolean {
  if (!next) return false;
  if (next.indent > holder.column) return true;
  return holder.kind === "name" && next.indent === holder.column && next.dashes.length > 0;
}

/** The levels that are open behind a line. */
export function entered(structure: LineStructure, { levels, at }: Scene): readonly Level[] {
  const open = levels.map((level) => ({ ...level }));
  enterLine(open, structure, at);
  return open;
}

/** The line end that the file uses. */
export function lineEnd(lines: LineIndex): string {
  return lines.text.includes("\r\n") ? "\r\n" : "\n";
}

/** So many blanks; none for a negative number. */
export function spaces(count: number): string {
  return " ".repeat(Math.max(0, count));
}

/** Whether nothing stands on a line. */
export function isBlank(lines: LineIndex, line: number): boolean {
  return lines.lineText(line).trim() === "";
}
