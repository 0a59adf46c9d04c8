/** The slot on a line that has a name or a dash: on the name, behind its colon, behind the dash, or in the value. */
import { inFlow } from "./flow-slot.ts";
import type { LineStructure } from "./line-structure.ts";
import { type Level, pathOf } from "./open-levels.ts";
import {
  type Cursor,
  dashAt,
  entered,
  hasChildren,
  lineEnd,
  newItem,
  nothing,
  openSlot,
  type Scene,
  type Slot,
  spaces,
} from "./slot.ts";

/** A line with a name. */
export function onNamedLine(structure: LineStructure, scene: Scene): Cursor {
  const { at, column } = scene;
  const { name, value } = structure;
  if (!name || column < name.start) return nothing;
  const levels = entered(structure, scene);
  const holder = levels.at(-1) as Level;
  const base = { column: name.start, ...openSlot, lead: "", after: at + name.colon + 1 };
  if (column <= name.end) {
    const path = pathOf(levels.slice(0, -1));
    const slot: Slot = {
      ...base,
      kind: "name",
      path,
      start: at + name.start,
      end: at + name.end,
      behind: "colon",
    };
    return { kind: "slot", slot };
  }
  if (column <= name.colon) return nothing;
  return value.kind === "none" ? afterColon(holder, levels, scene) : inValue(structure, levels, scene);
}

/** Behind a name with nothing on its line. */
function afterColon(holder: Level, levels: readonly Level[], scene: Scene): Cursor {
  const { offset, lines, next, indentation } = scene;
  if (hasChildren(holder, next)) return nothing;
  const path = pathOf(levels);
  const after = lines.text.lastIndexOf(":", offset - 1) + 1;
  const shape = scene.shapeOf(path);
  const eol = lineEnd(lines);
  const common = { path, start: after, end: offset, ...openSlot, after };
  if (shape === "group") {
    const column = holder.column + indentation.step;
    return { kind: "slot", slot: { ...common, kind: "name", lead: eol + spaces(column), column } };
  }
  if (shape === "list") {
    const column = holder.column + indentation.list;
    return {
      kind: "slot",
      slot: { ...common, ...newItem(column, indentation, path, 0), lead: eol + dashAt(column, indentation) },
    };
  }
  const lead = offset === after ? " " : "";
  const slot: Slot = { ...common, kind: "value", start: offset, lead, column: holder.column };
  return { kind: "slot", slot };
}

/** Behind a name or a dash, where something is written. */
function inValue(structure: LineStructure, levels: readonly Level[], scene: Scene): Cursor {
  const { at, column, offset, next } = scene;
  const { value } = structure;
  const holder = levels.at(-1) as Level;
  if (value.kind === "block") return nothing;
  if (value.kind === "flow") return column <= value.start ? nothing : inFlow(holder, levels, scene);
  const path = pathOf(levels);
  if (next && next.indent > holder.column && !startsNames(structure, next)) return { kind: "text", path };
  const start = at + Math.min(value.start, column);
  const end = Math.max(offset, at + value.end);
  const kind = holder.kind === "dash" ? "item" : "value";
  const after = holder.kind === "dash" ? at + holder.column + 1 : at + (structure.name?.colon ?? 0) + 1;
  const content = holder.kind === "dash" ? structure.content : holder.column;
  return {
    kind: "slot",
    slot: { kind, path, start, end, lead: "", column: content, ...openSlot, after },
  };
}

/** Whether the next line has the second name of the group that begins on this line. */
function startsNames(structure: LineStructure, next: LineStructure | undefined): boolean {
  const [dash] = structure.dashes.slice(-1);
  if (dash === undefined || structure.name || !next?.name || next.dashes.length > 0) return false;
  return next.indent > dash && (structure.value.kind === "none" || next.indent === structure.content);
}

/** A line with a dash and no name. */
export function onItemLine(structure: LineStructure, scene: Scene): Cursor {
  const { at, column, offset, indentation, next } = scene;
  const levels = entered(structure, scene);
  const dash = levels.at(-1) as Level;
  const { value } = structure;
  if (column <= dash.column) return nothing;
  const path = pathOf(levels);
  const after = at + dash.column + 1;
  const common = { path, ...openSlot, after };
  if (next && startsNames(structure, next)) {
    const lead = spaces(next.indent - dash.column - 1);
    const end = Math.max(offset, at + value.end);
    return { kind: "slot", slot: { ...common, kind: "name", start: after, end, lead, column: next.indent } };
  }
  if (value.kind !== "none") return inValue(structure, levels, scene);
  if (hasChildren(dash, next)) return nothing;
  const isTight = column === dash.column + 1;
  const lead = isTight ? spaces(indentation.dash - 1) : "";
  const slot: Slot = {
    ...common,
    kind: "item",
    start: offset,
    end: offset,
    lead,
    column: column + lead.length,
  };
  return { kind: "slot", slot };
}
