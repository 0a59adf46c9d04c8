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

/** Called for every value that is wanted, in the order of the file. */
export type Visit = (node: Node, part: SchemaPart, holder: Holder | undefined) => void;

/**
 * A schema read for one annotation, such as `x-prose`: walks a tree to the values that carry it. Made
 * once and used for every document; parts of the schema that lead to none are not walked.
 */
export class AnnotatedSchema {
  readonly #meant = new Map<SchemaPart, SchemaPart>();
  readonly #leads = new Map<SchemaPart, boolean>();

  constructor(
    private readonly schema: SchemaPart,
    private readonly annotation: string,
  ) {}

  /** Visits the annotated values of a tree. Values that the schema does not know are passed over. */
  walk(root: Node, visit: Visit): void {
    this.#walk(root, this.schema, undefined, visit);
  }

  #walk(node: Node, given: SchemaPart, holder: Holder | undefined, visit: Visit): void {
    const part = this.#dereferenced(given);
    if (part[this.annotation]) visit(node, part, holder);
    const value = resolve(node);
    if (value?.kind === "list") {
      const { items } = part;
      if (!items || !this.#leadsThere(items)) return;
      for (const [index, item] of value.items.entries())
        this.#walk(item, items, { list: value, index }, visit);
    } else if (value?.kind === "map") {
      for (const entry of entriesOf(value)) {
        const inner = propertyOf(part, entry.name);
        if (inner && this.#leadsThere(inner)) this.#walk(entry.value, inner, { entry }, visit);
      }
    }
  }

  #dereferenced(part: SchemaPart): SchemaPart {
    const known = this.#meant.get(part) ?? dereference(part, this.schema);
    this.#meant.set(part, known);
    return known;
  }

  /** Whether an annotated part can be reached from this one. */
  #leadsThere(part: SchemaPart): boolean {
    const known = this.#leads.get(part) ?? this.#reaches(part, new Set());
    this.#leads.set(part, known);
    return known;
  }

  /** `seen` keeps a part that holds itself, as a section does, from being followed for ever. */
  #reaches(part: SchemaPart, seen: Set<SchemaPart>): boolean {
    const meant = this.#dereferenced(part);
    if (meant[this.annotation]) return true;
    if (seen.has(meant)) return false;
    seen.add(meant);
    const inner = [...Object.values(meant.properties ?? {}), meant.additionalProperties, meant.items];
    return inner.some((next) => typeof next === "object" && this.#reaches(next, seen));
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
