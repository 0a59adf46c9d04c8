/**
 * Where a writer is about to write prose: in a block, behind a name that waits for its text, or in a list of
 * findings. Read from the lines, since an empty line is nowhere in the tree.
 */
import { type LineStructure, lineStructure } from "../document/cursor/line-structure.ts";
import {
  enterLine,
  goesOn,
  type Indentation,
  isDocumentMark,
  type Level,
  openLevels,
  pathOf,
} from "../document/cursor/open-levels.ts";
import type { LineIndex } from "../document/line-index.ts";
import { indentBelow, isBlank, lineBelow } from "../document/lines-below.ts";
import type { PathStep } from "../document/node-at.ts";
import type { Range } from "../problem.ts";
import type { SchemaPart } from "../schema/annotated-schema.ts";
import { schemaAt } from "../schema/schema-at.ts";

/** A place for prose. `start` and `end` are offsets of what is replaced there; columns are in spaces. */
export type WritingPlace =
  /** Inside a block. */
  | {
      readonly kind: "block";
      readonly start: number;
      readonly end: number;
      /** Column of the text. */
      readonly column: number;
      /** Right behind the sign of the block: the text goes to a line of its own. */
      readonly isAtSign: boolean;
      /** Whether nothing is written in the block but what is replaced. */
      readonly isEmpty: boolean;
      /** The list whose item the block is, when nothing else is in it. */
      readonly list: ListPlace | undefined;
      /** The item that ends with this block, where it is the last line of it. */
      readonly lastOf: ListPlace | undefined;
    }
  /** Behind the colon of a name that waits for prose. */
  | { readonly kind: "value"; readonly start: number; readonly end: number; readonly column: number }
  /** Where items of a list of findings stand. */
  | ({ readonly kind: "list" } & ListPlace);

/** A list of findings or recommendations, and what is replaced by new items. */
export interface ListPlace {
  readonly start: number;
  readonly end: number;
  /** Column of the dashes. */
  readonly column: number;
  /** Column of the list's name. */
  readonly nameColumn: number;
  /** From a dash to the text behind it. */
  readonly dash: number;
  readonly name: string;
  /** Behind a name: items go to lines of their own below it. */
  readonly isAtName: boolean;
  /** Whether the cursor is less deep than the dashes, so that only a list is meant for here. */
  readonly isBeside: boolean;
}

/** What a place is read with. */
export interface WritingFacts {
  readonly lines: LineIndex;
  readonly schema: SchemaPart;
  readonly tabSize: number;
}

/** The place that a selection covers, or a cursor where it is empty; undefined where no prose can be put. */
export function writingPlace(facts: WritingFacts, range: Range): WritingPlace | undefined {
  const { lines, schema } = facts;
  const start = lines.offsetAt(range.start);
  const end = endOfSelection(lines, start, lines.offsetAt(range.end));
  const line = lines.lineAt(start);
  const { levels, indentation } = openLevels(lines, line, facts.tabSize);
  const scene = new Scene(lines, schema, { start, end, line, levels, indentation });
  return scene.place();
}

/** A selection of whole lines ends before the first letter of the next one. */
function endOfSelection(lines: LineIndex, start: number, end: number): number {
  const line = lines.lineAt(end);
  const isWholeLines = end > start && end === lines.startOf(line) && line > lines.lineAt(start);
  return isWholeLines ? lines.endOf(line - 1) : end;
}

interface Selected {
  readonly start: number;
  readonly end: number;
  /** The line of `start`. */
  readonly line: number;
  readonly levels: readonly Level[];
  readonly indentation: Indentation;
}

/** The lines around a selection. */
class Scene {
  readonly #text: string;
  readonly #column: number;

  constructor(
    private readonly lines: LineIndex,
    private readonly schema: SchemaPart,
    private readonly at: Selected,
  ) {
    this.#text = lines.lineText(at.line);
    this.#column = at.start - lines.startOf(at.line);
  }

  place(): WritingPlace | undefined {
    const { levels, line } = this.at;
    const top = levels.at(-1);
    if (top?.value === "block" && this.#isInBlock(top)) return this.#inBlock(levels, line);
    if (isBlank(this.#text)) return this.#onEmptyLine();
    if (goesOn(top, this.lines.indentOf(line)) || isDocumentMark(this.#text)) return undefined;
    const structure = lineStructure(this.#text);
    if (structure.comment !== undefined) return undefined;
    const entered = [...levels.map((level) => ({ ...level }))];
    enterLine(entered, structure, this.lines.startOf(line));
    // A line that is in nothing and begins nothing: a lone “|”, say.
    if (entered.length === 0) return undefined;
    const [dash = -1] = structure.dashes;
    if (this.#column <= dash && this.at.end > this.at.start) return this.#overItems(dash, entered);
    if (structure.value.kind === "block") return this.#atSign(structure, entered);
    return structure.name ? this.#behindName(structure, entered) : this.#behindDash(structure, entered);
  }

  #isInBlock(top: Level): boolean {
    if (!isBlank(this.#text)) return this.lines.indentOf(this.at.line) > top.column;
    return this.#column > top.column || indentBelow(this.lines, this.at.line) > top.column;
  }

  #inBlock(levels: readonly Level[], line: number): WritingPlace | undefined {
    const top = levels.at(-1) as Level;
    const last = this.lines.lineAt(this.at.end);
    for (let inside = line; inside <= last; inside++) {
      if (!isBlank(this.lines.lineText(inside)) && this.lines.indentOf(inside) <= top.column)
        return undefined;
    }
    const head = this.lines.lineAt(top.valueStart);
    const list = this.#itemsAround(levels, this.lines.startOf(head), this.at.end);
    const isLast = indentBelow(this.lines, last) <= top.column;
    return {
      kind: "block",
      start: this.at.start,
      end: this.at.end,
      column: this.#columnOfBlock(top),
      isAtSign: false,
      isEmpty:
        isLast && isBlank(this.lines.text.slice(this.lines.endOf(head), this.at.start)) && this.#endsLine(),
      list: top.kind === "dash" ? list : undefined,
      lastOf: isLast && list && indentBelow(this.lines, last) <= list.column ? list : undefined,
    };
  }

  #atSign({ value }: LineStructure, levels: readonly Level[]): WritingPlace | undefined {
    const { start, end, line } = this.at;
    const top = levels.at(-1) as Level;
    if (this.#column < value.end || start !== end || !isBlank(this.#text.slice(this.#column)))
      return undefined;
    const isEmpty = indentBelow(this.lines, line) <= top.column;
    const list =
      top.kind === "dash"
        ? this.#itemsAround(levels, this.lines.startOf(line), this.lines.endOf(line))
        : undefined;
    const column = this.#columnOfBlock(top);
    return { kind: "block", start, end, column, isAtSign: true, isEmpty, list, lastOf: undefined };
  }

  #behindName({ name }: LineStructure, levels: readonly Level[]): WritingPlace | undefined {
    const top = levels.at(-1) as Level;
    const colon = name?.colon ?? 0;
    const path = pathOf(levels);
    const below = indentBelow(this.lines, this.lines.lineAt(this.at.end));
    if (!isBlank(this.#text.slice(colon + 1, this.#column)) || this.#column <= colon || !this.#endsLine())
      return undefined;
    const start = this.lines.startOf(this.at.line) + colon + 1;
    const { end } = this.at;
    if (this.#isProse(path) && below <= top.column) {
      return { kind: "value", start, end, column: top.column + this.at.indentation.step };
    }
    if (!this.#isList(path) || !isBlank(this.#text.slice(colon + 1))) return undefined;
    const isBelow = isDashBelow(this.lines, this.at.line) && below >= top.column;
    if (!isBelow && below > top.column) return undefined;
    const column = isBelow ? below : top.column + this.at.indentation.list;
    return { kind: "list", ...this.#list(top, column, start, end), isAtName: true };
  }

  /** A selection of whole items, from before the first dash to the end of the last text. */
  #overItems(dash: number, levels: readonly Level[]): WritingPlace | undefined {
    const { lines, at } = this;
    if (!this.#endsLine() || indentBelow(this.lines, lines.lineAt(at.end)) > dash) return undefined;
    const list = this.#itemsAround(levels, lines.startOf(at.line), at.end);
    return list && this.#isInside(list) ? { kind: "list", ...list } : undefined;
  }

  /** Whether no line of the selection stands further left than the dashes of a list. */
  #isInside({ column, end }: ListPlace): boolean {
    const { lines } = this;
    for (let line = this.at.line; line <= lines.lineAt(end); line++) {
      if (!isBlank(lines.lineText(line)) && lines.indentOf(line) < column) return false;
    }
    return true;
  }

  #behindDash({ value }: LineStructure, levels: readonly Level[]): WritingPlace | undefined {
    const { lines, at } = this;
    const dash = levels.at(-1) as Level;
    const isWaiting = value.kind === "none" && this.#column > dash.column && this.#endsLine();
    if (!isWaiting || indentBelow(this.lines, lines.lineAt(at.end)) > dash.column) return undefined;
    const list = this.#itemsAround(levels, lines.startOf(at.line), at.end);
    return list && { kind: "list", ...list };
  }

  /** On an empty line the column of the cursor decides. */
  #onEmptyLine(): WritingPlace | undefined {
    const { levels, line, end, indentation } = this.at;
    if (this.lines.lineAt(end) !== line) return undefined;
    const depth = levels.findLastIndex(
      (level, at) => level.kind === "name" && this.#isList(pathOf(levels.slice(0, at + 1))),
    );
    const name = levels[depth];
    const below = indentBelow(this.lines, line);
    const top = levels.at(-1);
    if (
      top?.kind === "name" &&
      top.value === "none" &&
      this.#isProse(pathOf(levels)) &&
      this.#column > top.column &&
      below <= top.column
    )
      return { kind: "value", start: this.#afterColon(top), end, column: top.column + indentation.step };
    if (!name) return undefined;
    const dash = levels[depth + 1];
    const column = dash?.column ?? name.column + indentation.list;
    const deepest = dash ? column : Number.MAX_SAFE_INTEGER;
    const isAbove = this.#column > 0 && this.#column < name.column;
    if (below > column || this.#column > deepest || isAbove) return undefined;
    const list = this.#list(name, column, this.lines.startOf(line), end);
    return { kind: "list", ...list, isBeside: this.#column < (dash ? column : name.column) };
  }

  #afterColon(name: Level): number {
    return this.lines.text.lastIndexOf(":", name.valueStart) + 1;
  }

  /** The list that the innermost dash belongs to. */
  #itemsAround(levels: readonly Level[], start: number, end: number): ListPlace | undefined {
    const depth = levels.findLastIndex(({ kind }) => kind === "dash");
    const dash = levels[depth];
    const name = levels[depth - 1];
    if (!dash || name?.kind !== "name" || !this.#isList(pathOf(levels.slice(0, depth)))) return undefined;
    return this.#list(name, dash.column, start, end);
  }

  #list(name: Level, column: number, start: number, end: number): ListPlace {
    const { dash } = this.at.indentation;
    const plain = { isAtName: false, isBeside: false };
    return { ...plain, start, end, column, nameColumn: name.column, dash, name: String(name.step) };
  }

  /** The indentation of the first line of a block that holds something, or the one it should have. */
  #columnOfBlock(top: Level): number {
    const { lines } = this;
    for (let line = lines.lineAt(top.valueStart) + 1; line < lines.lineCount; line++) {
      if (isBlank(lines.lineText(line))) continue;
      if (lines.indentOf(line) > top.column) return lines.indentOf(line);
      break;
    }
    const { dash, step } = this.at.indentation;
    return top.column + (top.kind === "dash" ? dash : step);
  }

  #endsLine(): boolean {
    return isBlank(this.lines.text.slice(this.at.end, this.lines.endOf(this.lines.lineAt(this.at.end))));
  }

  #isProse(path: readonly PathStep[]): boolean {
    return schemaAt(this.schema, path)?.["x-prose"] === true;
  }

  #isList(path: readonly PathStep[]): boolean {
    return this.#isProse([...path, 0]);
  }
}

function isDashBelow(lines: LineIndex, line: number): boolean {
  const below = lineBelow(lines, line);
  return below !== undefined && /^ *-(?:\s|$)/.test(lines.lineText(below));
}
