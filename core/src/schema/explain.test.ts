import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import reportSchema from "../../../schemas/report.schema.json" with { type: "json" };
import { pathOfPointer } from "../document/node-at.ts";
import { type Explained, explainSchemaErrors, type SchemaError } from "./explain.ts";

const validateReport = checkerOf(reportSchema);

/** The explanations for a report that begins as it should and goes on with `yaml`. */
function explain(yaml: string): Explained[] {
  return explainWith(reportSchema, validateReport, `formatVersion: 1\nframework: hmip-pdu-2021\n${yaml}`);
}

/** The explanations for a domain with one standard, which goes on with `yaml`. */
function explainStandard(yaml: string): Explained[] {
  const indented = yaml.replaceAll("\n", "\n        ");
  return explain(`domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.2 Assessment
        ${indented}`);
}

function messages(explained: readonly Explained[]): string[] {
  return explained.map(({ message }) => message);
}

describe("a name that the format does not have", () => {
  it("is answered with the name that was probably meant", () => {
    expect(explainStandard("ratng: Good")).toEqual([
      {
        ruleId: "property-unknown",
        pointer: "/domains/0/standards/0/ratng",
        onKey: true,
        message: "There is no “ratng” here; did you mean “rating”?",
        suggestion: "rating",
      },
    ]);
  });

  it.each(
    Object.entries({
      "Title: x": "title",
      "ratings: {fieldwork_started: 2022-10}": "fieldworkStarted",
      "ratings: {Fieldwork started: 2022-10}": "fieldworkStarted",
      "recommendation: {}": "recommendations",
      "acknowledgments: Our thanks.": "acknowledgements",
    }),
  )("is recognised in spite of a slip: %s", (yaml, suggestion) => {
    expect(explain(yaml).map((one) => one.suggestion)).toEqual([suggestion]);
  });

  it.each(["rating: Good\nratng: Good", "colour: blue"])(
    "is not answered with what cannot be meant: %s",
    (yaml) => {
      expect(explainStandard(yaml)).toHaveLength(1);
      expect(explainStandard(yaml)[0]).not.toHaveProperty("suggestion");
    },
  );

  it.each(
    Object.entries({
      "domains: [{domain: 1 Delivery, strengths: []}]":
        "“strengths” belongs in a standard or a section, not here.",
      "domains: [{domain: 1 Delivery, rating: Good}]": "“rating” belongs in a standard, not here.",
      "score: 15/27": "“score” belongs in “ratings”, not here.",
      "ratings: {framework: hmip-pdu-2021}": "“framework” belongs in the report itself, not here.",
    }),
  )("is sent to where it belongs: %s", (yaml, message) => {
    expect(messages(explain(yaml))).toEqual([message]);
  });

  it.each(
    Object.entries({
      "publication: {contact: {fax: 0161}}":
        "There is no “fax” in “contact”; it can hold “email”, “website” and “social”.",
      "domains: [{domain: 1 Delivery, colour: blue}]":
        "There is no “colour” in a domain; it can hold “domain”, “introduction”, “standards” and “sections”.",
      "colour: blue": "There is no “colour” in a report.",
    }),
  )("is told what can stand there, where that is little: %s", (yaml, message) => {
    expect(messages(explain(yaml))).toEqual([message]);
  });
});

describe("a finding whose colon makes it a group", () => {
  const message = "“Staff knew one thing” is read as a name; write the text as a block after “|”.";

  it("is told once, at its first words", () => {
    const pointer = "/domains/0/standards/0/strengths/0/Staff knew one thing";
    expect(explainStandard("strengths:\n  - Staff knew one thing: it works")).toEqual([
      { ruleId: "property-unknown", pointer, onKey: true, message },
    ]);
  });

  it("is told once, however many lines it has", () => {
    const found = explainStandard(
      "strengths:\n  - Staff knew one thing: a\n    Then another: b\n    And more: c",
    );
    expect(messages(found)).toEqual([message]);
  });

  it.each(
    Object.entries({
      "strengths: [{txt: Managers were easy to reach.}]": "There is no “txt” here; did you mean “text”?",
      "strengths: [{id: managers}]": "This finding needs “text”.",
    }),
  )("is a group when a name in it is right, or nearly: %s", (yaml, expected) => {
    expect(messages(explainStandard(yaml))).toEqual([expected]);
  });
});

describe("what is missing", () => {
  it("is blamed on the part that should hold it", () => {
    const message = "This domain needs “domain”, such as “1 Organisational delivery”.";
    expect(explain("domains:\n  - standards: []")).toEqual([
      { ruleId: "property-missing", pointer: "/domains/0", message, missing: "domain" },
    ]);
  });

  it("can be a value after its name", () => {
    const pointer = "/domains/0/standards/0/rating";
    const message = "“rating” is empty; write a value, such as “Good”.";
    expect(explainStandard("rating:")).toEqual([{ ruleId: "property-missing", pointer, message }]);
  });

  it.each(
    Object.entries({
      "": "The file is empty; begin with “formatVersion” and “framework”.",
      "title: A report": "This report needs “formatVersion” and “framework”.",
      "{formatVersion: 1, framework: a, annexes: [null]}": "An entry of “annexes” is empty; write a value.",
      "{formatVersion: 1, framework: a, domains: [{domian: 1 Delivery}]}":
        "There is no “domian” here; did you mean “domain”?",
    }),
  )("is told once, and not where its misspelling is: “%s”", (yaml, message) => {
    expect(messages(explainWith(reportSchema, validateReport, yaml))).toEqual([message]);
  });
});

describe("a value that cannot stand there", () => {
  it("is told in the unit of the field", () => {
    expect(explainStandard("keyQuestions:\n  - question: Is it?\n    percent: [77]")).toEqual([
      {
        ruleId: "value-wrong-type",
        pointer: "/domains/0/standards/0/keyQuestions/0/percent",
        message: "“percent” must be a number of per cent, such as 77, and not a list.",
      },
    ]);
  });

  it.each(
    Object.entries({
      "populations: {cases: {total: 35.5}}":
        "“total” must be a whole number of cases or people, such as 35, and not 35.5.",
      'populations: {cases: {total: "35"}}':
        "“total” must be a whole number of cases or people, such as 35, and not text; leave out the quotes.",
      "domains: [{domain: 1.1}]":
        "“domain” must be text, such as “1 Organisational delivery”, and not a number; put it in quotes.",
      "lead: true": "“lead” must be text, such as “Dave Argument”, and not true; put it in quotes.",
      "domains: none": "“domains” must be a list and not text; begin each entry with “- ”.",
      "subject: a unit": "“subject” must be a group of named values and not text.",
      "about: [a line]": "“about” must be text and not a list; write it as a block after “|”.",
      "glossary: {PDU: 5}":
        "“PDU” must be text, such as “Probation Delivery Unit”, and not a number; put it in quotes.",
    }),
  )("%s", (yaml, message) => {
    expect(messages(explain(yaml))).toEqual([message]);
  });

  it.each(
    Object.entries({
      "[a list]": "The file must be a group of named values and not a list.",
      "{formatVersion: 1, framework: a, domains: [one]}":
        "An entry of “domains” must be a group of named values and not text.",
      "{formatVersion: 2, framework: a}": "“formatVersion” must be 1, and not 2.",
    }),
  )("in “%s”", (yaml, message) => {
    expect(messages(explainWith(reportSchema, validateReport, yaml))).toEqual([message]);
  });

  it("is answered with the allowed one that was probably meant", () => {
    const message = "“status” must be “draft”, “factual-accuracy” or “published”, and not “publised”";
    const [one] = explain("status: publised");
    expect(one?.message).toBe(`${message}; did you mean “published”?`);
    expect([one?.ruleId, one?.suggestion]).toEqual(["value-not-allowed", "published"]);
  });
});

describe("a value in the wrong form", () => {
  it.each(
    Object.entries({
      "published: December 2022":
        "“published” must be written like “2022-12” or “2022-12-07”, and not “December 2022”.",
      "ratings: {score: 15 of 27}": "“score” must be written like “15/27”, and not “15 of 27”.",
      "figures: {white: {percent: nearly all}}": "“percent” must be written like 76, and not “nearly all”.",
    }),
  )("%s", (yaml, message) => {
    expect(messages(explain(yaml))).toEqual([message]);
  });

  it("is answered with the right form where only spaces or capitals are wrong", () => {
    expect(explain("ratings: {score: 15 / 27}").map((one) => one.suggestion)).toEqual(["15/27"]);
    const [one] = explainWith(reportSchema, validateReport, "formatVersion: 1\nframework: HMIP PDU 2021");
    expect([one?.ruleId, one?.suggestion]).toEqual(["value-malformed", "hmip-pdu-2021"]);
  });

  it("can be a name of the writer’s choice", () => {
    const message =
      "The name “Court cases” must be written like “cases” or “practitioners”; did you mean “court-cases”?";
    const pointer = "/populations/Court cases";
    expect(explain("populations: {Court cases: {label: court cases inspected}}")).toEqual([
      { ruleId: "value-malformed", pointer, onKey: true, message, suggestion: "court-cases" },
    ]);
  });
});

describe("many problems at once", () => {
  it("give one explanation for each place, and none hides another deeper down", () => {
    const found = explain(
      "status: final\nratings: {score: [15], colour: blue}\ndomains: [{standards: [{ratng: x}]}]",
    );
    expect(found.map(({ ruleId, pointer }) => `${pointer} ${ruleId}`).sort()).toEqual([
      "/domains/0 property-missing",
      "/domains/0/standards/0 property-missing",
      "/domains/0/standards/0/ratng property-unknown",
      "/ratings/colour property-unknown",
      "/ratings/score value-wrong-type",
      "/status value-not-allowed",
    ]);
  });
});

describe("a schema with a choice in it", () => {
  const from = { type: "object", properties: { from: { type: "number" } }, additionalProperties: false };
  const schema = {
    properties: {
      edge: { anyOf: [{ type: "number" }, from] },
      few: { type: "array", minItems: 2 },
      odd: { type: "integer", multipleOf: 2 },
    },
  };

  it.each(
    Object.entries({
      "edge: high": "“edge” must be a number or a group of named values and not text.",
      "edge: {from: low}": "“from” must be a number and not text.",
      "few: [1]": "“few” must have at least 2 entries.",
      "odd: 3": "“odd” does not fit here.",
    }),
  )("is told by its deepest mistake: %s", (yaml, message) => {
    expect(messages(explainWith(schema, checkerOf(schema), yaml))).toEqual([message]);
  });
});

describe("every explanation", () => {
  const broken = [
    "status: 5",
    "domains: [[1]]",
    "footnotes: {A: 1}",
    "ratings: {standards: [Good]}",
    "annexes: [{text: {a: 1}}]",
    "recommendations: {groups: [{actions: [{findings: [1, Two Words]}]}]}",
    '"": 1',
    "a/b~c: 1",
    "__proto__: {a: 1}",
    `${"x".repeat(500)}: 1`,
  ];

  it.each(broken)("is one plain sentence: %s", (yaml) => {
    const found = explain(yaml);
    expect(found.length).toBeGreaterThan(0);
    for (const { message } of found) {
      expect(message).toMatch(/^[“A-Z].*[.?]$/);
      expect(message.length).toBeLessThan(250);
      expect(message).not.toMatch(/undefined|\b(schema|instance|object|array|string|integer|additional)\b/i);
    }
  });

  it("does not fail on errors that name places nobody knows", () => {
    const error = { instancePath: "/no/where", schemaPath: "", keyword: "unheard-of", params: {} };
    const lookup = { schema: {}, valueAt: () => 5 };
    expect(messages(explainSchemaErrors([error], lookup))).toEqual(["“where” does not fit here."]);
  });
});

type Checker = (data: unknown) => SchemaError[];

function checkerOf(schema: object): Checker {
  const ajv = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: false });
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? [] : ([...(validate.errors ?? [])] as SchemaError[]));
}

function explainWith(schema: object, check: Checker, yaml: string): Explained[] {
  const data: unknown = parse(yaml);
  const step = (value: unknown, name: string) => (value as Record<string, unknown> | undefined)?.[name];
  const valueAt = (pointer: string) => pathOfPointer(pointer).reduce(step, data);
  return explainSchemaErrors(check(data), { schema, valueAt });
}
