/** The format of frameworks is described for the people who write one: each property in words, each value by an example. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Part {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly additionalProperties?: Part | boolean;
  readonly $defs?: Readonly<Record<string, Part>>;
  readonly $ref?: string;
}

const schema: Part = JSON.parse(readFileSync("schemas/framework.schema.json", "utf8"));
const properties = [...propertiesIn(schema, "")];

describe("the schema of frameworks", () => {
  it.each(properties)("%s says what it is", (_path, part) => {
    expect(part.$ref ?? part.description).toMatch(/\S/);
  });

  it.each(properties.filter(([, part]) => isSingle(part)))("%s has an example", (_path, part) => {
    expect(part.examples).toEqual([expect.anything()]);
  });

  it("accepts the frameworks that come with the tool, and refuses a name it does not know", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ["x-unit"] }).compile(
      schema as object,
    );
    const framework = parse(readFileSync("frameworks/hmip-pdu-2021.yaml", "utf8"));
    expect([validate(framework), validate.errors]).toEqual([true, null]);
    expect(validate({ ...framework, colour: "blue" })).toBe(false);
  });
});

function isSingle({ $ref, type }: Part): boolean {
  return $ref === undefined && type !== "object" && type !== "array";
}

function* propertiesIn(part: Part, path: string): Generator<[path: string, part: Part]> {
  for (const [name, inner] of Object.entries(part.properties ?? {})) {
    yield [`${path}/${name}`, inner];
    yield* propertiesIn(inner, `${path}/${name}`);
  }
  for (const [name, inner] of Object.entries(part.$defs ?? {})) yield* propertiesIn(inner, `#${name}`);
  if (part.items) yield* propertiesIn(part.items, path);
  if (typeof part.additionalProperties === "object")
    yield* propertiesIn(part.additionalProperties, `${path}/…`);
}
