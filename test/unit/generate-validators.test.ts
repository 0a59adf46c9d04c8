import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { generateValidator, validatorTypes } from "../../scripts/generate-validators.ts";

const reportSchema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8")) as object;

/** What a generated module exports. */
interface Validator {
  (data: unknown): boolean;
  errors?: { instancePath: string; keyword: string }[] | null;
}

/** Runs generated code as the module it is. */
async function load(code: string): Promise<Validator> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  const module = (await import(/* @vite-ignore */ address)) as { default: Validator };
  return module.default;
}

/** A schema with one property, `value`, described by `part`. */
function schemaOf(part: object): object {
  return { type: "object", properties: { value: part } };
}

describe("a generated validator", () => {
  const right = { formatVersion: 1, framework: "hmip-pdu-2021", domains: [{ domain: "2 Court work" }] };
  const wrong = {
    formatVersion: 2,
    colour: "blue",
    populations: { "Court cases": { total: 17.5 } },
    domains: [{ standards: [{ standard: "2.2", strengths: [76, { id: "A" }] }] }],
  };

  it("accepts what the schema allows", async () => {
    const validate = await load(generateValidator(reportSchema, "report"));
    expect(validate(right)).toBe(true);
    expect(validate.errors).toBeNull();
  });

  it("gives every error that the schema itself gives", async () => {
    const validate = await load(generateValidator(reportSchema, "report"));
    const ajv = new Ajv2020({ allErrors: true, unicodeRegExp: false, strict: false, messages: false });
    const original = ajv.compile(reportSchema);
    original(wrong);
    expect(validate(wrong)).toBe(false);
    expect(validate.errors).toEqual(original.errors);
    expect(validate.errors?.length).toBeGreaterThan(6);
  });

  it("forgets the errors of the document before", async () => {
    const validate = await load(generateValidator(reportSchema, "report"));
    validate(wrong);
    expect(validate(right)).toBe(true);
    expect(validate.errors).toBeNull();
  });

  it("is the same text every time", () => {
    expect(generateValidator(reportSchema, "report")).toBe(generateValidator(reportSchema, "report"));
  });

  it("stands alone and makes no code from text", () => {
    const code = generateValidator(reportSchema, "report");
    expect(code).not.toMatch(/\brequire\b\s*\(|\bimport\b|\bFunction\s*\(|\beval\b/);
    expect(code).toMatch(/^export default /m);
  });

  it("leaves out what only readers need", () => {
    const code = generateValidator(
      schemaOf({ type: "string", description: "A name.", examples: ["Ann"] }),
      "test",
    );
    expect(code).not.toMatch(/A name|Ann/);
  });

  it("keeps properties that are called like an annotation", async () => {
    const names = { title: { type: "string" }, examples: { type: "integer" } };
    const schema = { type: "object", properties: names, additionalProperties: false };
    const validate = await load(generateValidator(schema, "test"));
    expect(validate({ title: "A report", examples: 2 })).toBe(true);
    expect(validate({ title: 2 })).toBe(false);
  });

  it("keeps data that looks like an annotation", async () => {
    const validate = await load(generateValidator(schemaOf({ enum: ["title", "description"] }), "test"));
    expect(validate({ value: "title" })).toBe(true);
    expect(validate({ value: "examples" })).toBe(false);
  });
});

describe("no validator is generated", () => {
  it.each([
    ["text of a length", { type: "string", minLength: 2 }],
    ["entries that differ", { type: "array", uniqueItems: true }],
  ])("where %s would need a library", (_, part) => {
    expect(() => generateValidator(schemaOf(part), "test")).toThrow(/^The validator for the test schema/);
  });

  it.each([
    ["a keyword that nobody knows", { type: "string", "x-colour": "blue" }],
    ["a format, which is checked by a library", { type: "string", format: "date" }],
    ["a keyword that does not fit the type", { type: "string", minimum: 2 }],
  ])("from a schema with %s", (_, part) => {
    expect(() => generateValidator(schemaOf(part), "test")).toThrow(/strict mode|format/);
  });
});

describe("the types beside it", () => {
  it("declare one function with its errors", () => {
    expect(validatorTypes()).toContain("(data: unknown): boolean;");
    expect(validatorTypes()).toContain("errors?: SchemaError[] | null;");
    expect(validatorTypes()).toMatch(/export default validate;\n$/);
  });
});
