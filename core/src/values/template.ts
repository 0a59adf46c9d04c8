/**
 * What a completion writes, before it is known at which indentation, in which style, and with which line
 * ends: values with places to fill in.
 */
import { dereference, type SchemaPart } from "../schema/annotated-schema.ts";
import { examplesOf } from "../schema/schema-at.ts";

/** A value with places to fill in. */
export type Template =
  /** A text to be written as it is, in quotation marks where it needs them. */
  | { readonly kind: "text"; readonly text: string }
  /** A number, true or false. */
  | { readonly kind: "plain"; readonly text: string }
  /** A place to fill in; the first choice stands there to begin with. */
  | { readonly kind: "stop"; readonly choices?: readonly string[] }
  /** A place for prose: a block, or quotation marks inside braces. */
  | { readonly kind: "prose" }
  /** Without fields, a place for the first name. */
  | { readonly kind: "group"; readonly fields: readonly Field[] }
  | { readonly kind: "list"; readonly items: readonly Template[] };

/** A name with its value. */
export interface Field {
  readonly name: string;
  /** The name is the writer's choice: it stands there to be overwritten. */
  readonly isFree?: boolean;
  readonly value: Template;
}

/** A place to fill in. */
export const stop: Template = { kind: "stop" };

/** A place for prose. */
export const prose: Template = { kind: "prose" };

/** A text that is written as it is. */
export function textOf(text: string): Template {
  return { kind: "text", text };
}

/** Names with values. */
export function groupOf(...fields: readonly Field[]): Template {
  return { kind: "group", fields };
}

/** A template for what the schema has at a place. `needed` are names that are wanted besides the required ones, by path. */
export interface TemplateSource {
  readonly schema: SchemaPart;
  needs(path: readonly string[]): readonly string[];
}

/** How deep a template goes; deeper groups are left for the writer to open. */
const deepest = 4;

/** The template of a part of the schema; `path` is its names, without places in lists. */
export function templateFor(given: SchemaPart, path: readonly string[], source: TemplateSource): Template {
  const part = dereference(given, source.schema);
  const types = [part.type].flat();
  if (part["x-prose"] && types.includes("string")) return prose;
  if (part.const !== undefined) return { kind: "plain", text: String(part.const) };
  if (Array.isArray(part.enum)) return { kind: "stop", choices: choicesOf(part, part.enum) };
  if (types.includes("boolean")) return { kind: "stop", choices: ["true", "false"] };
  if (path.length > deepest) return stop;
  if (types.includes("array"))
    return { kind: "list", items: [part.items ? templateFor(part.items, path, source) : stop] };
  return types.includes("object") ? groupTemplate(part, path, source) : stop;
}

/** The value that is meant where nothing is said, or else the first example: the likeliest one to write. */
export function usualOf(part: SchemaPart): unknown {
  return part.default ?? examplesOf(part)[0];
}

/** The first choice stands there to begin with. */
function choicesOf(part: SchemaPart, values: readonly unknown[]): string[] {
  const usual = usualOf(part);
  return [...values.filter((value) => value === usual), ...values.filter((value) => value !== usual)].map(
    String,
  );
}

/** The names that are required, in the order of the schema; where none is, those of the example. */
function groupTemplate(part: SchemaPart, path: readonly string[], source: TemplateSource): Template {
  const { properties, additionalProperties } = part;
  if (properties) {
    const wanted = wantedNames(part, path, source);
    const fields = wanted.map((name) => ({
      name,
      value: templateFor(properties[name] as SchemaPart, [...path, name], source),
    }));
    return { kind: "group", fields };
  }
  if (typeof additionalProperties !== "object") return stop;
  const name = exampleNames(part)[0] ?? "name";
  const value = templateFor(additionalProperties, [...path, name], source);
  return groupOf({ name, isFree: true, value });
}

/** The names a group is begun with. */
function wantedNames(part: SchemaPart, path: readonly string[], source: TemplateSource): string[] {
  const required = new Set([...((part.required as string[] | undefined) ?? []), ...source.needs(path)]);
  const properties = Object.entries(part.properties ?? {});
  if (required.size > 0) return properties.flatMap(([name]) => (required.has(name) ? name : []));
  const usual = new Set(exampleNames(part));
  // What has a value without being written is only written to change it.
  const wanted = properties.filter(
    ([name, inner]) => usual.has(name) && dereference(inner, source.schema).default === undefined,
  );
  return wanted.map(([name]) => name);
}

function exampleNames(part: SchemaPart): string[] {
  const example = examplesOf(part).find((one) => typeof one === "object" && one !== null);
  return example && !Array.isArray(example) ? Object.keys(example) : [];
}
