/** The slot on a line that is empty, or holds the beginning of a word: its column says at which level it stands. */
import type { LineStructure } from "./line-structure.ts";
import { type Indentation, type Level, pathOf } from "./open-levels.ts";
import {
  type Cursor,
  dashAt,
  isBlank,
  newItem,
  nothing,
  openSlot,
  type Scene,
  type Slot,
  spaces,
} from "./slot.ts";

/** An empty line, or one with the beginning of a word. */
export function onBareLine(structure: LineStructure, scene: Scene): Cursor {
  const { lines, line, at, column, offset } = scene;
  const blank = isBlank(lines, line);
  if (!blank && column < structure.indent) return nothing;
  const { kind } = structure.value;
  if (kind === "block" || kind === "flow") return nothing;
  const wanted = blank ? column : structure.indent;
  const found = levelFor(wanted, scene);
  const place = { start: at, end: blank ? lines.endOf(line) : Math.max(offset, at + structure.value.end) };
  const slot = slotAt(found, place, scene);
  return slot ? { kind: "slot", slot } : nothing;
}

/** The level at which a new line is written. */
interface FoundLevel {
  readonly kind: "name" | "dash" | "child";
  readonly column: number;
  /** The levels above; for a dash with the item before it. */
  readonly levels: readonly Level[];
  /** The dash at the same column, where there is one too. */
  readonly list?: readonly Level[];
}

function levelFor(wanted: number, scene: Scene): FoundLevel {
  const { levels, next } = scene;
  const least = next?.indent ?? 0;
  const child = childLevel(wanted, scene);
  if (child) return child;
  const most = Math.max(wanted, least);
  const depth = levels.findLastIndex((level) => level.column <= most && level.column >= least);
  const level = levels[depth];
  if (!level) return { kind: "name", column: levels[0]?.column ?? least, levels: [] };
  if (level.kind === "name") return { kind: "name", column: level.column, levels: levels.slice(0, depth) };
  const list = levels.slice(0, depth + 1);
  const name = levels[depth - 1];
  const isBelowName = name?.kind === "name" && name.column === level.column;
  const isItem = next && next.indent === level.column && next.dashes.length > 0;
  if (!isBelowName || isItem) return { kind: "dash", column: level.column, levels: list };
  return { kind: "name", column: level.column, levels: levels.slice(0, depth - 1), list };
}

/** The level below a name or dash that has nothing yet, where the cursor is deep enough for it. */
function childLevel(wanted: number, { levels, next, indentation, shapeOf }: Scene): FoundLevel | undefined {
  const top = levels.at(-1);
  if (top?.value !== "none") return undefined;
  const child = (column: number): FoundLevel => ({ kind: "child", column, levels });
  const hangs = next && next.dashes.length > 0 && next.indent === top.column && top.kind === "name";
  if (next && (next.indent > top.column || hangs)) return child(next.indent);
  if (wanted <= top.column) return undefined;
  if (top.kind === "dash") return child(top.column + indentation.dash);
  return child(top.column + (shapeOf(pathOf(levels)) === "list" ? indentation.list : indentation.step));
}

function slotAt(found: FoundLevel, place: { start: number; end: number }, scene: Scene): Slot | undefined {
  const { indentation, shapeOf, next } = scene;
  const { column, levels } = found;
  const common = { ...place, ...openSlot, after: place.start };
  if (found.kind === "child") {
    const path = pathOf(levels);
    const shape = levels.at(-1)?.kind === "dash" && shapeOf(path) === "single" ? "single" : shapeOf(path);
    if (shape === "list")
      return { ...common, ...newItem(column, indentation, path, 0), lead: dashAt(column, indentation) };
    const kind = shape === "group" ? "name" : "value";
    return { ...common, kind, path, lead: spaces(column), column };
  }
  if (found.kind === "dash") return siblingItem(found, common, indentation);
  const { list } = found;
  const inner = list && siblingItem({ ...found, levels: list }, common, indentation);
  const behind = next && next.indent > column ? "value" : "nothing";
  const slot: Slot = { ...common, kind: "name", path: pathOf(levels), lead: spaces(column), column, behind };
  return inner ? { ...slot, inner } : slot;
}

function siblingItem(
  { levels, column }: FoundLevel,
  common: Pick<Slot, "start" | "end" | "flow" | "behind" | "after" | "unclosed">,
  indentation: Indentation,
): Slot {
  const last = levels.at(-1) as Level;
  const path = pathOf(levels.slice(0, -1));
  return {
    ...common,
    ...newItem(column, indentation, path, Number(last.step) + 1),
    lead: dashAt(column, indentation),
  };
}
