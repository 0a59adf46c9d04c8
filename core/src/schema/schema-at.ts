/** What the schema says of a place: the part that describes it, what messages call it, who knows a property. */
import type { PathStep } from "../document/node-at.ts";
import { dereference, type SchemaPart } from "./annotated-schema.ts";

/**
 * The part of the schema for a path, references followed; what is written beside a reference wins.
 * Undefined where the schema does not know the path. A step into a list is a number or its digits.
 */
export function schemaAt(schema: object, path: readonly PathStep[]): SchemaPart | undefined {
  const whole = schema as SchemaPart;
  let part: SchemaPart | undefined = dereference(whole, whole);
  for (const step of path) {
    const inner: SchemaPart | undefined = part && stepInto(part, step);
    part = inner && dereference(inner, whole);
  }
  return part;
}

/**
 * What a message calls the part at a path: its title, as in “a standard”, or its name in quotes where it
 * stands under a fixed one, as in “publication”.
 */
export function labelAt(schema: object, path: readonly PathStep[]): string {
  const fixed = schemaAt(schema, path.slice(0, -1))?.properties;
  const last = String(path.at(-1));
  if (path.length > 0 && fixed && Object.hasOwn(fixed, last)) return `“${last}”`;
  return withArticle(schemaAt(schema, path));
}

/**
 * The parts of the format that know a property, called as messages call them, in the order of the schema:
 * “the report itself”, “a standard”. A part that several places share is called by the first.
 */
export function ownersOf(schema: object, property: string): string[] {
  const whole = schema as SchemaPart;
  const owners = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (given: SchemaPart, name?: string): void => {
    if (seen.has(given.$ref ?? given)) return;
    seen.add(given.$ref ?? given);
    const part = dereference(given, whole);
    const label = given === whole ? `the ${titleOf(part)} itself` : name ? `“${name}”` : withArticle(part);
    if (part.properties && Object.hasOwn(part.properties, property)) owners.add(label);
    for (const [inner, value] of Object.entries(part.properties ?? {})) visit(value, inner);
    for (const inner of [part.items, part.additionalProperties]) if (typeof inner === "object") visit(inner);
  };
  visit(whole);
  return [...owners];
}

/** The examples that a part of the schema gives; empty where it gives none. */
export function examplesOf(part: SchemaPart | undefined): readonly unknown[] {
  return Array.isArray(part?.examples) ? part.examples : [];
}

function withArticle(part: SchemaPart | undefined): string {
  const title = titleOf(part);
  return `${/^[aeiou]/.test(title) ? "an" : "a"} ${title}`;
}

function titleOf(part: SchemaPart | undefined): string {
  const title = typeof part?.title === "string" ? part.title : "part";
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function stepInto(part: SchemaPart, step: PathStep): SchemaPart | undefined {
  if (typeof step === "number") return itemOf(part);
  return namedPart(part, step) ?? (/^[0-9]+$/.test(step) ? itemOf(part) : undefined);
}

function namedPart(part: SchemaPart, name: string): SchemaPart | undefined {
  const { properties, additionalProperties } = part;
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  const byPattern = (part.patternProperties ?? {}) as Readonly<Record<string, SchemaPart>>;
  const pattern = Object.keys(byPattern).find((source) => new RegExp(source).test(name));
  if (pattern !== undefined) return byPattern[pattern];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

function itemOf(part: SchemaPart): SchemaPart | undefined {
  return typeof part.items === "object" ? part.items : undefined;
}
