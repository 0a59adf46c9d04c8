/** The format of configurations is described for the people who write one, and names every rule. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { failedRuleId } from "../lint/run.ts";
import { builtInRules } from "../rules/index.gen.ts";
import { dereference, type SchemaPart } from "./annotated-schema.ts";
import { schemaAt } from "./schema-at.ts";

const schema: SchemaPart = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
const parts = [...partsIn(schema, "")];

describe("the schema of configurations", () => {
  it.each(parts)("%s says what it is", (_path, part) => {
    expect(part.description).toMatch(/^[A-Z].*\.$/);
  });

  it.each(parts)("%s has an example that is right", (_path, part) => {
    const validate = new Ajv2020({ strict: false }).compile({ ...part, $defs: schema.$defs });
    const examples = part.examples as readonly unknown[];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect([example, validate(example)]).toEqual([example, true]);
  });

  it.each(builtInRules.filter(({ id }) => id !== failedRuleId))("knows $id", ({ id, summary, severity }) => {
    const part = schemaAt(schema, ["rules", id]);
    expect(part).toMatchObject({ description: summary, default: severity });
    expect(schemaAt(schema, ["overrides", 0, "rules", id])).toEqual(part);
  });

  it("knows no rule that there is not, and none for a fault of this tool, which is always shown", () => {
    expect(schemaAt(schema, ["rules", "figure-unusd"])).toBeUndefined();
    expect(schemaAt(schema, ["rules", failedRuleId])).toBeUndefined();
  });
});

/** Every property and entry, references followed; the rules, which are all alike, are left out. */
function* partsIn(given: SchemaPart, path: string): Generator<[path: string, part: SchemaPart]> {
  const part = dereference(given, schema);
  if (path !== "") yield [path, part];
  for (const [name, inner] of Object.entries(part.properties ?? {}))
    if (!/\brules$/.test(path)) yield* partsIn(inner, `${path}/${name}`);
  if (part.items) yield* partsIn(part.items, `${path}[]`);
}
