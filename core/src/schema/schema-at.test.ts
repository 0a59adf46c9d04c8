import { describe, expect, it } from "vitest";
import reportSchema from "../../../schemas/report.schema.json" with { type: "json" };
import { schemaAt } from "./schema-at.ts";

const schema = {
  description: "the whole",
  properties: {
    title: { description: "a title" },
    tree: { $ref: "#/$defs/branch" },
    labelled: { $ref: "#/$defs/branch", description: "written beside the reference" },
    lost: { $ref: "#/$defs/nowhere" },
  },
  patternProperties: { "^note": { description: "a note" } },
  additionalProperties: { description: "any other name" },
  $defs: {
    branch: {
      description: "a branch",
      additionalProperties: false,
      properties: { branches: { items: { $ref: "#/$defs/branch" } } },
    },
  },
};

describe("the part of a schema for a path", () => {
  it.each([
    ["nothing", [], "the whole"],
    ["a property", ["title"], "a title"],
    ["a reference", ["tree"], "a branch"],
    ["what stands beside a reference", ["labelled"], "written beside the reference"],
    ["an item, by number", ["tree", "branches", 3], "a branch"],
    ["an item, by its digits", ["tree", "branches", "3"], "a branch"],
    ["a part inside itself", ["tree", "branches", 0, "branches", 1], "a branch"],
    ["a name that fits a pattern", ["note-1"], "a note"],
    ["any other name", ["colour"], "any other name"],
  ])("%s", (_, path, description) => {
    expect(schemaAt(schema, path)?.description).toBe(description);
  });

  it.each([
    ["a name that is not allowed", ["tree", "colour"]],
    ["a step below such a name", ["tree", "colour", "deeper"]],
    ["an item where there is no list", ["tree", 0]],
    ["a step below a single value", ["title", "deeper"]],
    ["a name that every object in the language has", ["tree", "constructor"]],
  ])("is undefined for %s", (_, path) => {
    expect(schemaAt(schema, path)).toBeUndefined();
  });

  it("stays at a reference that leads nowhere", () => {
    expect(schemaAt(schema, ["lost"])).toEqual({ $ref: "#/$defs/nowhere" });
  });
});

describe("in the report", () => {
  it("finds what a key question’s percentage is", () => {
    const part = schemaAt(reportSchema, ["domains", 1, "standards", 0, "keyQuestions", 2, "percent"]);
    expect(part?.["x-unit"]).toBe("per cent");
  });

  it("finds the text of a finding in a section in a section", () => {
    const path = ["domains", "0", "sections", "0", "sections", "1", "strengths", "0", "text"];
    expect(schemaAt(reportSchema, path)?.["x-prose"]).toBe(true);
  });

  it("finds the value under a name of the writer’s choice", () => {
    expect(schemaAt(reportSchema, ["populations", "court-cases", "total"])?.type).toBe("integer");
  });
});
