/**
 * Walks a tree and its JSON Schema together, so that whatever asks "what is this value?" reads the
 * answer from the schema and not from a list of its own.
 */

import { entriesOf, type Node, resolve } from "../document/node.ts";
import type { Holder } from "../document/written-value.ts";

/** A part of a JSON Schema, as far as walking and explaining need it. */
export interface SchemaPart {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: SchemaPart | boolean;
  readonly items?: SchemaPart;
  readonly "x-prose"?: boolean;
  readonly [keyword: string]: unknown;
}

/** Called for every value that the schema describes, in the order of the file. */
export type Visit = (node: Node, part: SchemaPart, holder: Holder | undefined) => void;

/** Visits a tree beside its schema. Values that the schema does not know are passed over. */
export function walkWithSchema(root: Node, schema: SchemaPart, visit: Visit): void {
  const dereferenced = new Map<SchemaPart, SchemaPart>();
  visitNode(root, schema, undefined);

  function meant(part: SchemaPart): SchemaPart {
    const known = dereferenced.get(part) ?? dereference(part, schema);
    dereferenced.set(part, known);
    return known;
  }

  function visitNode(node: Node, given: SchemaPart, holder: Holder | undefined): void {
    const part = meant(given);
    visit(node, part, holder);
    const value = resolve(node);
    if (value?.kind === "list") {
      const { items } = part;
      if (!items) return;
      for (const [index, item] of value.items.entries()) visitNode(item, items, { list: value, index });
    } else if (value?.kind === "map") {
      for (const entry of entriesOf(value)) {
        const inner = propertyOf(part, entry.name);
        if (inner) visitNode(entry.value, inner, { entry });
      }
    }
  }
}

/** What the schema says of a property by that name; undefined for names it does not know. */
function propertyOf(part: SchemaPart, name: string): SchemaPart | undefined {
  if (part.properties && Object.hasOwn(part.properties, name)) return part.properties[name];
  return typeof part.additionalProperties === "object" ? part.additionalProperties : undefined;
}

/** Follows `$ref` inside one schema file. */
export function dereference(part: SchemaPart, schema: SchemaPart): SchemaPart {
  let current = part;
  for (let steps = 0; current.$ref && steps < 10; steps++) {
    const name = current.$ref.slice(current.$ref.lastIndexOf("/") + 1);
    const target = schema.$defs?.[name];
    if (!target) return current;
    const { $ref: _, ...beside } = current;
    current = Object.keys(beside).length > 0 ? { ...target, ...beside } : target;
  }
  return current;
}
