/** Names that the schema allows in a group and that are not written yet, each with its template. */
import type { PathStep } from "../document/node-at.ts";
import { dereference, type SchemaPart } from "../schema/annotated-schema.ts";
import { documentationOf } from "./documentation.ts";
import { templateFor } from "./template.ts";
import type { Offer, Place, ValueFacts, ValueSource } from "./value-source.ts";

/** Required names first, then those that the framework asks for, then the others in the order of the schema. */
export const names: ValueSource = (place) => {
  if (place.kind !== "name" && place.kind !== "item") return [];
  const { part, path, facts } = place;
  const free = Object.entries(part?.properties ?? {}).filter(([name]) => isFree(name, place));
  const needed = neededNames(facts, namesOf(path));
  const rank = (name: string) => (isRequired(part, name) ? 0 : needed.some((one) => one === name) ? 1 : 2);
  const offers = free
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, inner]) => offerOf(name, inner, place));
  return [...offers, ...listedNames(place)];
};

/** A new item begins with what it must have, where it must have anything. */
function isFree(name: string, { kind, part, written }: Place): boolean {
  if (kind === "name") return !written.has(name);
  if (part?.["x-prose"]) return false;
  return !Array.isArray(part?.required) || part.required.includes(name);
}

function offerOf(name: string, inner: SchemaPart, place: Place): Offer {
  const { path, facts } = place;
  const { schema } = facts;
  const source = { schema, needs: (at: readonly string[]) => neededNames(facts, at) };
  const whole = dereference(inner, schema);
  return {
    label: name,
    kind: "name",
    name,
    value: templateFor(inner, [...namesOf(path), name], source),
    detail: detailOf(name, whole, place),
    documentation: documentationOf(whole),
  };
}

function detailOf(name: string, whole: SchemaPart, { part, path, facts }: Place): string | undefined {
  if (isRequired(part, name)) return "required";
  if (neededNames(facts, namesOf(path)).includes(name)) return "needed before publication";
  return whole.default === undefined ? undefined : `usually ${String(whole.default)}`;
}

/** Names of a group that has no fixed ones but a list of those allowed. */
function listedNames({ kind, part, written, facts }: Place): Offer[] {
  const rule = part?.propertyNames as SchemaPart | undefined;
  const allowed = rule && dereference(rule, facts.schema).enum;
  if (kind !== "name" || !Array.isArray(allowed)) return [];
  const inner = typeof part?.additionalProperties === "object" ? part.additionalProperties : {};
  const source = { schema: facts.schema, needs: () => [] };
  return allowed
    .map(String)
    .filter((name) => !written.has(name))
    .map((name) => ({
      label: name,
      kind: "name",
      name,
      value: templateFor(inner, [name], source),
      detail: facts.rules.find(({ id }) => id === name)?.summary,
    }));
}

function isRequired(part: SchemaPart | undefined, name: string): boolean {
  return Array.isArray(part?.required) && part.required.includes(name);
}

function namesOf(path: readonly PathStep[]): string[] {
  return path.filter((step) => typeof step === "string");
}

/** What the framework of a report asks for in the group at a path, such as `text` in the foreword. */
function neededNames({ report, rated }: ValueFacts, path: readonly string[]): string[] {
  if (!report || !rated) return [];
  const paths = rated.framework.shape.required.map((required) => required.split("."));
  const inside = paths.filter(
    (steps) => steps.length > path.length && path.every((step, at) => step === steps[at]),
  );
  return [...new Set(inside.map((steps) => steps[path.length] as string))];
}
