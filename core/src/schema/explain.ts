/**
 * What a schema check complains of, said in one plain sentence for each cause. The words come from the
 * schema itself: its titles, examples and units.
 */

import { pathOfPointer, pointerOf } from "../document/node-at.ts";
import { dereference, type SchemaPart } from "./annotated-schema.ts";
import { closestOf } from "./closest.ts";
import { kindOf, kinds, list, quote, shown } from "./say-value.ts";
import { examplesOf, labelAt, ownersOf, schemaAt } from "./schema-at.ts";
import type { SchemaProblem } from "./schema-problem.ts";

/** An error as a generated validator gives it. `propertyName` is there when a name is wrong, not a value. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly propertyName?: string;
}

/** One cause, explained. */
export interface Explained {
  readonly ruleId: SchemaProblem["ruleId"];
  /** The deepest place to blame: for what is missing, the part that should hold it; for what is empty, itself. */
  readonly pointer: string;
  /** True when the name is wrong and not its value. */
  readonly onKey?: true;
  readonly message: string;
  /** The name or value that was probably meant. */
  readonly suggestion?: string;
  /** The name that is missing, the first where several are. An empty value has none. */
  readonly missing?: string;
}

/** Where the explanation finds its words. */
export interface SchemaLookup {
  readonly schema: object;
  /** The value at a JSON pointer; null or undefined where nothing stands. */
  valueAt(pointer: string): unknown;
}

/** One explanation for each cause, in the order of the errors. Never throws, whatever the errors name. */
export function explainSchemaErrors(errors: readonly SchemaError[], given: SchemaLookup): Explained[] {
  const lookup = remembering(given);
  const causes = groupBy(withoutEchoes(errors), pointerOfError);
  const explained = [...causes].map(([pointer, found]) => explainAt(pointer, found, lookup));
  const unknown = explained.filter(({ ruleId }) => ruleId === "property-unknown");
  const unknownIn = groupBy(unknown, ({ pointer }) => parentOf(pointer));
  return explained.filter((one) => !isFollowUp(one, unknownIn, lookup));
}

/** Many errors ask for the same large part; it is fetched once. */
function remembering(lookup: SchemaLookup): SchemaLookup {
  const values = new Map<string, unknown>();
  const valueAt = (pointer: string): unknown => {
    if (!values.has(pointer)) values.set(pointer, lookup.valueAt(pointer));
    return values.get(pointer);
  };
  return { schema: lookup.schema, valueAt };
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>(things.map((thing) => [keyOf(thing), []]));
  for (const thing of things) groups.get(keyOf(thing))?.push(thing);
  return groups;
}

/** Drops what only repeats another error: of a name, of a choice, or of the kind that another choice wants. */
function withoutEchoes(errors: readonly SchemaError[]): SchemaError[] {
  const isChoice = ({ keyword }: SchemaError) => ["anyOf", "oneOf", "allOf", "if", "not"].includes(keyword);
  const causes = errors.filter((error) => error.propertyName === undefined && !isChoice(error));
  const wrong = new Set(causes.map(pointerOfError));
  const around = new Set([...wrong].flatMap(pointersAround));
  return errors.filter((error) => {
    if (error.propertyName !== undefined || (isChoice(error) && wrong.has(error.instancePath))) return false;
    return !(isChoice(error) || error.keyword === "type") || !around.has(error.instancePath);
  });
}

function pointersAround(pointer: string): string[] {
  return pointer === "" ? [] : [parentOf(pointer), ...pointersAround(parentOf(pointer))];
}

function pointerOfError({ instancePath, params }: SchemaError): string {
  const name = params.additionalProperty ?? params.propertyName;
  return typeof name === "string" ? instancePath + pointerOf([name]) : instancePath;
}

/** A misspelt name explains the missing one; the first line of misread prose explains the rest of it. */
function isFollowUp(one: Explained, unknownIn: Map<string, Explained[]>, lookup: SchemaLookup): boolean {
  const isMissing = one.missing !== undefined;
  if (!isMissing && one.ruleId !== "property-unknown") return false;
  const parent = isMissing ? one.pointer : parentOf(one.pointer);
  const unknown = unknownIn.get(parent) ?? [];
  if (isMissing && unknown.some(({ suggestion }) => suggestion?.split(":")[0] === one.missing)) return true;
  return unknown.length > 0 && unknown[0] !== one && isMisreadProse(parent, lookup);
}

/** Prose with a colon in it, which YAML reads as a group: none of its names is, or is nearly, a known one. */
function isMisreadProse(pointer: string, lookup: SchemaLookup): boolean {
  const part = partAt(pointer, lookup);
  if (!part?.["x-prose"] || !part.properties) return false;
  const known = Object.keys(part.properties);
  return namesIn(lookup.valueAt(pointer)).every((name) => closestOf(name, known) === undefined);
}

function explainAt(pointer: string, errors: readonly SchemaError[], lookup: SchemaLookup): Explained {
  const of = (keyword: string) => errors.filter((error) => error.keyword === keyword);
  if (of("additionalProperties").length > 0) return explainUnknown(pointer, lookup);
  if (of("propertyNames").length > 0) return explainName(pointer, lookup);
  const missing = [...of("required"), ...of("dependentRequired")];
  if (missing.length > 0) return explainMissing(pointer, missing, lookup);
  if ((lookup.valueAt(pointer) ?? null) === null) return explainEmpty(pointer, lookup);
  const types = of("type").flatMap(({ params }) => (params.type ?? []) as string | string[]);
  if (types.length > 0) return explainType(pointer, types, lookup);
  const [error = errors[0]] = [...of("enum"), ...of("const"), ...of("pattern")];
  return explainValue(pointer, error as SchemaError, lookup);
}

function explainUnknown(pointer: string, lookup: SchemaLookup): Explained {
  const parent = parentOf(pointer);
  const written = (lookup.valueAt(parent) ?? {}) as object;
  const known = Object.keys(partAt(parent, lookup)?.properties ?? {});
  const free = known.filter((candidate) => !Object.hasOwn(written, candidate));
  const apart = withSpaceAfterColon(lastOf(pointer), free);
  if (apart) {
    const message = `Put a space after the colon: ${quote(apart)}.`;
    return { ruleId: "property-unknown", pointer, onKey: true, message, suggestion: apart };
  }
  const suggestion = closestOf(lastOf(pointer), free);
  const message = `${unknownSentence(pointer, suggestion, lookup)}${didYouMean(suggestion)}`;
  return { ruleId: "property-unknown", pointer, onKey: true, message, ...(suggestion && { suggestion }) };
}

/** `total:35` as it was meant, "total: 35"; undefined for any other name. */
function withSpaceAfterColon(name: string, known: readonly string[]): string | undefined {
  const [, before = "", after = ""] = name.match(/^(\w+):(\S.*)$/) ?? [];
  return known.includes(before) ? `${before}: ${after}` : undefined;
}

function unknownSentence(pointer: string, suggestion: string | undefined, lookup: SchemaLookup): string {
  const parent = parentOf(pointer);
  const name = quote(lastOf(pointer));
  if (suggestion) return `There is no ${name} here`;
  if (isMisreadProse(parent, lookup)) return `${name} is read as a name; write the text as a block after “|”`;
  const owners = ownersOf(lookup.schema, lastOf(pointer));
  if (owners.length > 0 && owners.length <= 3) return `${name} belongs in ${list(owners, "or")}, not here`;
  const known = Object.keys(partAt(parent, lookup)?.properties ?? {}).map(quote);
  const holds = known.length > 0 && known.length <= 8 ? `; it can hold ${list(known, "and")}` : "";
  return `There is no ${name} in ${labelAt(lookup.schema, pathOfPointer(parent))}${holds}`;
}

function explainName(pointer: string, lookup: SchemaLookup): Explained {
  const part = partAt(parentOf(pointer), lookup);
  const rule = dereference((part?.propertyNames ?? {}) as SchemaPart, lookup.schema as SchemaPart);
  const names = examplesOf(part).flatMap(namesIn).slice(0, 2).map(quote);
  const suggestion = tidied(lastOf(pointer), rule);
  const wanted = names.length > 0 ? `must be written like ${list(names, "or")}` : "cannot stand here";
  const message = `The name ${quote(lastOf(pointer))} ${wanted}${didYouMean(suggestion)}`;
  return { ruleId: "value-malformed", pointer, onKey: true, message, ...(suggestion && { suggestion }) };
}

function explainMissing(pointer: string, errors: readonly SchemaError[], lookup: SchemaLookup): Explained {
  const missing = [...new Set(errors.map(({ params }) => String(params.missingProperty)))];
  const [first = ""] = missing;
  const example = missing.length === 1 ? suchAs(partAt(pointer + pointerOf([first]), lookup)) : "";
  const holder = labelAt(lookup.schema, pathOfPointer(pointer)).replace(/^an? /, "This ");
  const message = `${holder} needs ${list(missing.map(quote), "and")}${example}.`;
  return { ruleId: "property-missing", pointer, message, missing: first };
}

function explainEmpty(pointer: string, lookup: SchemaLookup): Explained {
  const part = partAt(pointer, lookup);
  const needed = ((part?.required ?? []) as string[]).map(quote);
  const advice = pointer === "" ? `begin with ${list(needed, "and")}` : `write a value${suchAs(part)}`;
  const message = `${subjectOf(pointer, lookup)} is empty; ${advice}.`;
  return { ruleId: "property-missing", pointer, message };
}

function explainType(pointer: string, types: readonly string[], lookup: SchemaLookup): Explained {
  const part = partAt(pointer, lookup);
  const value = lookup.valueAt(pointer);
  const example = suchAs(part);
  const actual = types.includes("integer") && typeof value === "number" ? String(value) : kindOf(value);
  const wanted = `${expected(types, part)}${example && `${example},`}`;
  const sentence = `${subjectOf(pointer, lookup)} must be ${wanted} and not ${actual}`;
  return { ruleId: "value-wrong-type", pointer, message: `${sentence}${advice(types, value, part)}.` };
}

function explainValue(pointer: string, error: SchemaError, lookup: SchemaLookup): Explained {
  const part = partAt(pointer, lookup);
  const value = lookup.valueAt(pointer);
  const { keyword, params } = error;
  const say = (ruleId: Explained["ruleId"], wanted: string, suggestion?: string): Explained => {
    const message = `${subjectOf(pointer, lookup)} ${wanted}${didYouMean(suggestion)}`;
    return { ruleId, pointer, message, ...(suggestion && { suggestion }) };
  };
  if (keyword === "enum" || keyword === "const") {
    const allowed = (params.allowedValues ?? [params.allowedValue]) as unknown[];
    const texts = allowed.filter((one) => typeof one === "string");
    const wanted = `must be ${list(allowed.map(shown), "or")}, and not ${shown(value)}`;
    return say("value-not-allowed", wanted, closestOf(String(value), texts));
  }
  if (keyword === "pattern") {
    const like = examplesOf(part).slice(0, 2).map(shown);
    const wanted = like.length > 0 ? `must be written like ${list(like, "or")}, and not` : "cannot be";
    return say("value-malformed", `${wanted} ${shown(value)}`, tidied(value, part));
  }
  return say("value-not-allowed", limitSentence(keyword, params.limit) ?? `does not fit here${suchAs(part)}`);
}

/** Limits of numbers and lists; undefined for whatever else may be asked of a value. */
function limitSentence(keyword: string, limit: unknown): string | undefined {
  const entries = keyword.endsWith("Items") ? (limit === 1 ? " entry" : " entries") : "";
  const bound = /^min/.test(keyword) ? "at least" : /^max/.test(keyword) ? "at most" : undefined;
  return bound && `must ${entries ? "have" : "be"} ${bound} ${limit}${entries}`;
}

function advice(types: readonly string[], value: unknown, part: SchemaPart | undefined): string {
  if (part?.["x-prose"]) return "; write it as a block after “|”";
  if (types.includes("string")) {
    const pattern = typeof part?.pattern === "string" ? new RegExp(part.pattern) : undefined;
    const wouldFit = typeof value !== "object" && (pattern?.test(String(value)) ?? true);
    return wouldFit ? "; put it in quotes" : "";
  }
  if (types.includes("array")) return "; begin each entry with “- ”";
  const isNumeric = typeof value === "string" && /^[0-9]+$/.test(value);
  return types.includes("integer") && isNumeric ? "; leave out the quotes" : "";
}

function expected(types: readonly string[], part: SchemaPart | undefined): string {
  const number = types.find((type) => type === "number" || type === "integer");
  if (number && part?.["x-unit"]) return `${kinds[number]} of ${part["x-unit"]}`;
  return list([...new Set(types.map((type) => kinds[type] ?? type))], "or");
}

/** What a message calls the value at a place. */
function subjectOf(pointer: string, lookup: SchemaLookup): string {
  if (pointer === "") return "The file";
  const isEntry = Array.isArray(lookup.valueAt(parentOf(pointer)));
  return isEntry ? `An entry of ${quote(lastOf(parentOf(pointer)))}` : quote(lastOf(pointer));
}

/** `, such as 77`; empty where the schema has no example that is short enough for a sentence. */
function suchAs(part: SchemaPart | undefined): string {
  const [example] = part?.["x-prose"] ? [] : examplesOf(part);
  const isShort = typeof example === "number" || (typeof example === "string" && example.length <= 60);
  return isShort ? `, such as ${shown(example)}` : "";
}

/** The same text without its spaces, or in lower case with hyphens, where only that was wrong. */
function tidied(value: unknown, part: SchemaPart | undefined): string | undefined {
  if (typeof value !== "string" || typeof part?.pattern !== "string") return undefined;
  const hyphenated = (value.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
  const pattern = new RegExp(part.pattern);
  const joined = value.replace(/\s+/g, "");
  // Words are kept apart: "vision unclear" is "vision-unclear", while "15 / 27" is "15/27".
  const candidates = /\p{L}\s+\p{L}/u.test(value) ? [hyphenated, joined] : [joined, hyphenated];
  return candidates.find((candidate) => pattern.test(candidate));
}

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "." : `; did you mean ${quote(suggestion)}?`;
}

function partAt(pointer: string, { schema }: SchemaLookup): SchemaPart | undefined {
  return schemaAt(schema, pathOfPointer(pointer));
}

function namesIn(value: unknown): string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

function lastOf(pointer: string): string {
  return pathOfPointer(pointer).at(-1) ?? "";
}
