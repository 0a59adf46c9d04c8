/**
 * Turns a JSON Schema into a module that checks data against it. The module stands alone: it imports
 * nothing and makes no code from text, so it starts at once and runs under a strict content policy.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

/** Keywords that tell a reader something and check nothing. They would double the size of the module. */
const annotations: ReadonlySet<string> = new Set([
  "$comment",
  "title",
  "description",
  "examples",
  "default",
  "deprecated",
  "x-unit",
  "x-prose",
]);

/** Keywords whose value is a schema for each name of the writer's choice. */
const schemasByName: ReadonlySet<string> = new Set([
  "$defs",
  "properties",
  "patternProperties",
  "dependentSchemas",
]);

/** Keywords whose value is data, in which nothing may be taken for a keyword. */
const dataKeywords: ReadonlySet<string> = new Set(["const", "enum", "required", "dependentRequired"]);

/** What the module must not contain: each of these needs something from outside or makes code from text. */
const forbidden: readonly RegExp[] = [
  /\brequire\s*\(/,
  /^\s*import\b/m,
  /\bimport\s*\(/,
  /\bFunction\s*\(/,
  /\beval\s*\(/,
];

/**
 * The text of an ES module whose default export checks data against the schema and reports every error.
 * `name` says in messages which schema it was. Throws when the schema is not strictly valid, or when it
 * uses a keyword whose check would import something (`minLength`, `uniqueItems`, `format`, …).
 */
export function generateValidator(schema: object, name: string): string {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: true,
    allowUnionTypes: true,
    allErrors: true,
    verbose: false,
    // What a complaint says is a sentence of our own.
    messages: false,
    unicodeRegExp: false,
    code: { esm: true, source: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(schema) as object));
  const left = forbidden.map((pattern) => code.match(pattern)?.[0]).find((found) => found !== undefined);
  if (left === undefined) return code;
  const line = code.split("\n").find((text) => text.includes(left.trim()));
  throw new Error(
    `The validator for the ${name} schema does not stand alone: ${line?.trim().slice(0, 200)}. ` +
      "Leave out the keyword that needs it, such as minLength, uniqueItems or format.",
  );
}

/** The text of the type declarations that belong beside a generated validator in `core/src/schema`. */
export function validatorTypes(): string {
  return [
    'import type { SchemaError } from "./explain.ts";',
    "",
    "/** Whether data is as the schema asks. After a call that gives false, `errors` says why. */",
    "declare const validate: {",
    "  (data: unknown): boolean;",
    "  errors?: SchemaError[] | null;",
    "};",
    "export default validate;",
    "",
  ].join("\n");
}

function withoutAnnotations(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutAnnotations);
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, withoutIn(keyword, value)]));
}

function withoutIn(keyword: string, value: unknown): unknown {
  if (dataKeywords.has(keyword)) return value;
  if (!schemasByName.has(keyword)) return withoutAnnotations(value);
  return Object.fromEntries(
    Object.entries(value as object).map(([name, at]) => [name, withoutAnnotations(at)]),
  );
}
