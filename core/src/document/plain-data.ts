/**
 * The tree as plain data, for the schema check. Aliases are expanded (the parser has bounded them) and
 * merge keys are merged; names that look like numbers stay as they are written.
 */
import { entriesOf, type Node, resolve } from "./node.ts";

/** Plain data of a node: null where nothing is written. */
export function plainData(node: Node | undefined): unknown {
  const value = resolve(node);
  if (!value) return null;
  if (value.kind === "scalar") return value.value;
  if (value.kind === "list") return value.items.map((item) => plainData(item));
  const data: Record<string, unknown> = {};
  for (const entry of entriesOf(value)) setOwn(data, entry.name, plainData(entry.value));
  return data;
}

/** A hostile file may use the name `__proto__`; it must become a plain name like any other. */
function setOwn(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") Object.defineProperty(data, name, { value, enumerable: true });
  else data[name] = value;
}
