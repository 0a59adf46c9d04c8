/**
 * The names and dashes that are still open at a line, read from the indentation of the lines above it, and
 * the habits of indentation of the whole file. Needs no tree, so a line that is half typed spoils nothing.
 */
import type { LineIndex } from "../line-index.ts";
import type { PathStep } from "../node-at.ts";
import { type LineStructure, lineStructure, type ValueStart } from "./line-structure.ts";

/** A name or a dash whose value may go on below it. */
export interface Level {
  readonly kind: "name" | "dash";
  /** Column of the name or the dash. */
  readonly column: number;
  /** The name, or the place in the list from zero. */
  readonly step: PathStep;
  /** How the value begins; `inline`: a name stands behind the dash. */
  value: ValueStart | "inline";
  /** Offset at which the value begins, where it has begun. */
  valueStart: number;
}

/** How a file is indented, in spaces. */
export interface Indentation {
  /** From a name to the names below it. */
  readonly step: number;
  /** From a name to the dashes below it; 0 where lists hang directly below their name. */
  readonly list: number;
  /** From a dash to what stands behind it. */
  readonly dash: number;
}

/** What is open above a line, outermost first, and how the file is indented. */
export interface OpenLevels {
  readonly levels: readonly Level[];
  readonly indentation: Indentation;
}

/** Reads a file for a line; the line itself is not among the levels. `tabSize` counts where the file shows no habit. */
export function openLevels(lines: LineIndex, line: number, tabSize: number): OpenLevels {
  const habits = { step: new Map(), list: new Map(), dash: new Map() };
  const open: Level[] = [];
  let levels: readonly Level[] = [];
  for (let at = 0; at < lines.lineCount; at++) {
    if (at === line) levels = open.map((level) => ({ ...level }));
    readInto(open, lines, at, habits);
  }
  const step = commonest(habits.step) ?? Math.max(1, tabSize);
  return {
    levels,
    indentation: { step, list: commonest(habits.list) ?? step, dash: commonest(habits.dash) ?? 2 },
  };
}

/** The path that levels lead to. */
export function pathOf(levels: readonly Level[]): PathStep[] {
  return levels.map(({ step }) => step);
}

/** Goes on to the levels that are open behind a line. */
export function enterLine(open: Level[], line: LineStructure, lineStart: number): void {
  const { dashes, name, value } = line;
  const [firstDash] = dashes;
  if (!name && firstDash === undefined) return;
  let index = leaveTo(open, firstDash ?? line.content, firstDash !== undefined);
  for (const column of dashes) {
    open.push({ kind: "dash", column, step: index, value: "inline", valueStart: lineStart + value.start });
    index = 0;
  }
  const last = { value: value.kind, valueStart: lineStart + value.start };
  if (name) open.push({ kind: "name", column: name.start, step: name.text, ...last });
  else Object.assign(open.at(-1) as Level, last);
}

/** Whether a line with this indentation goes on with the value of a level: as text, or in brackets. */
export function goesOn(level: Level | undefined, indent: number): boolean {
  if (!level || indent <= level.column) return false;
  return level.value !== "none" && level.value !== "inline";
}

/** Whether a line ends one document of the file, or begins one. */
export function isDocumentMark(text: string): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text);
}

interface Habits {
  readonly step: Map<number, number>;
  readonly list: Map<number, number>;
  readonly dash: Map<number, number>;
}

function readInto(open: Level[], lines: LineIndex, line: number, habits: Habits): void {
  const text = lines.lineText(line);
  const indent = lines.indentOf(line);
  const above = open.at(-1);
  if (indent >= text.length || goesOn(above, indent) || /^\s*(?:#|$)/.test(text)) return;
  if (isDocumentMark(text)) {
    open.length = 0;
    return;
  }
  const structure = lineStructure(text);
  if (above && isBareText(structure) && above.value === "none" && indent > above.column) {
    Object.assign(above, { value: structure.value.kind, valueStart: lines.startOf(line) + indent });
    return;
  }
  if (above?.value === "none" && above.kind === "name") count(habits, above.column, structure);
  const [dash] = structure.dashes.slice(-1);
  if (dash !== undefined && structure.name) add(habits.dash, structure.content - dash);
  enterLine(open, structure, lines.startOf(line));
}

function isBareText({ name, dashes }: LineStructure): boolean {
  return !name && dashes.length === 0;
}

function count(habits: Habits, parent: number, { dashes, content }: LineStructure): void {
  const column = dashes[0] ?? content;
  if (dashes.length > 0 && column >= parent) add(habits.list, column - parent);
  if (dashes.length === 0 && column > parent) add(habits.step, column - parent);
}

function add(counts: Map<number, number>, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function commonest(counts: Map<number, number>): number | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Leaves what a line at a column ends. The place in its list for a dash, from zero. */
function leaveTo(open: Level[], column: number, isDash: boolean): number {
  for (let top = open.at(-1); top && top.column >= column; top = open.at(-1)) {
    // A list may hang below its name without being indented.
    if (top.column === column && isDash && top.kind === "name") return 0;
    open.pop();
    if (top.column === column && isDash) return Number(top.step) + 1;
  }
  return 0;
}
