/**
 * Reports that the schema made up: every property that a report may have, with values that are allowed, that make sense,
 * or that are neither, written in any style of YAML.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { parseFile } from "../../core/src/document/parse.ts";
import { plainData } from "../../core/src/document/plain-data.ts";
import { corpus } from "./corpus.ts";

interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Part;
  readonly items?: Part;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly "x-prose"?: boolean;
}

const schema: Part & { readonly $defs: Readonly<Record<string, Part>> } = JSON.parse(
  readFileSync("schemas/report.schema.json", "utf8"),
);

const framework = readFileSync("frameworks/hmip-pdu-2021.yaml", "utf8");
const { domains, scales } = parse(framework) as {
  domains: {
    number: string;
    title: string;
    standards: { number: string; title: string; keyQuestions?: { question: string }[] }[];
  }[];
  scales: { levels: { label: string }[] }[];
};
const standards = domains.flatMap((domain) => domain.standards);

const ids = fc.constantFrom("a", "b", "cases", "court-cases", "visits", "staff-2");
const words = fc.constantFrom(
  ...[
    "In 12 of 20 cases (60 per cent), practitioners",
    "Most staff",
    "12%",
    "Two thirds",
    "We rated it Good.",
    "{{a}}",
  ],
  ...[
    "{{visits}}",
    "{{b",
    "[^a]",
    "[^nowhere]",
    "The Probation Delivery Unit (PDU)",
    "PDU",
    "**bold**",
    "*starts",
    "_x_",
  ],
  ...[
    "- a list",
    "1. one",
    "# a heading",
    "| a | b |",
    "<b>bold</b> <script>alert(1)</script>",
    "[link](javascript:x)",
  ],
  ...[
    "“quoted: #1”",
    "\n\n",
    "\n",
    "  ",
    "‘half’ of 7",
    "score 15/27",
    "é 👍 \u00a0",
    "\ud83d",
    "\u2028",
    "\t",
    "=1+1",
    "&amp;",
  ],
  ...[
    "three of the five recommendations",
    "between 40 and 60 per cent",
    "an increase of 5 percentage points",
    "yes",
  ],
);
const prose = fc.array(words, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(" "));

/** What makes sense at a property of that name. */
const sensible: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  framework: fc.constantFrom("hmip-pdu-2021", "hmip-pdu-2021", "hmip-youth-2018", "not-there"),
  domain: fc.constantFrom(
    ...domains.map(({ number, title }) => `${number} ${title}`),
    "9 Elsewhere",
    "Delivery",
  ),
  standard: fc.constantFrom(
    ...standards.map(({ number, title }) => `${number} ${title}`),
    "1.9 Buildings",
    "2.2",
  ),
  question: fc.oneof(
    fc.constantFrom(
      ...standards.flatMap(({ keyQuestions = [] }) => keyQuestions.map(({ question }) => question)),
      "Is it?",
    ),
    prose,
  ),
  score: fc.tuple(fc.nat(30), fc.nat(30)).map((numbers) => numbers.join("/")),
  level: fc.constantFrom(...(scales[0]?.levels.map(({ label }) => label) ?? []), "good", "RI", ""),
  isbn: fc.constant("978-1-915468-24-6"),
  date: fc.constantFrom("2022-10-17", "2022-12", "2022-02-31"),
  percent: fc.oneof(
    fc.integer({ min: -5, max: 130 }),
    fc.constantFrom("56%", "56 per cent", "56.5", 1e300, 0.1),
  ),
  number: fc.oneof(fc.nat(40), fc.constantFrom(0, 1e15, 2.5, -3)),
};

const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, "", "text", 7, [], {}, [null], { text: null }, ["x", { a: [] }], "2022-12", [
    [[]],
  ]),
  fc.jsonValue({ maxDepth: 2 }),
);

const propertyNames = [
  ...new Set([schema, ...Object.values(schema.$defs)].flatMap((part) => Object.keys(part.properties ?? {}))),
];

/** A value for a part of the schema; now and then one that does not belong there. */
function madeOf(part: Part, name: string, depth: number): fc.Arbitrary<unknown> {
  const right = rightFor(part, name, depth);
  return depth === 0 ? right : fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: nonsense });
}

function rightFor(part: Part, name: string, depth: number): fc.Arbitrary<unknown> {
  if (part.$ref) return ofDefinition(part.$ref.replace("#/$defs/", ""), name, depth);
  if (part.const !== undefined) return fc.constant(part.const);
  if (part.enum) return fc.constantFrom(...part.enum);
  const types = [part.type ?? "object"].flat();
  const asObject = types.includes("object") ? objectOf(part, depth) : undefined;
  if (part["x-prose"]) return asObject ? fc.oneof(prose, asObject) : prose;
  if (asObject) return asObject;
  if (part.items) return listOf(part.items, name, depth);
  return (
    sensible[name] ??
    (types[0] === "integer" ? (sensible.number as fc.Arbitrary<unknown>) : fc.oneof(words, ids))
  );
}

/** Lists near the top are what a report is made of, so they are seldom empty; sections may hold sections, but not for ever. */
function listOf(item: Part, name: string, depth: number): fc.Arbitrary<unknown> {
  if (depth > 8) return fc.constant([]);
  const [minLength, maxLength] = depth < 6 ? [1, 3] : [0, 2];
  return fc.array(madeOf(item, name, depth + 1), { minLength, maxLength, size: "max" });
}

function ofDefinition(definition: string, name: string, depth: number): fc.Arbitrary<unknown> {
  if (/id$/i.test(definition)) return sensible[name] ?? ids;
  const isObject = schema.$defs[definition]?.properties !== undefined;
  return (isObject ? undefined : sensible[definition]) ?? madeOf(schema.$defs[definition] ?? {}, name, depth);
}

function objectOf(
  { properties, additionalProperties, required = [] }: Part,
  depth: number,
): fc.Arbitrary<unknown> {
  if (typeof additionalProperties === "object")
    return fc.dictionary(ids, madeOf(additionalProperties, "", depth + 1), { maxKeys: 4 });
  const parts = Object.entries(properties ?? {}).map(([name, part]) => {
    const made = madeOf(part, name, depth + 1);
    const isNeeded = depth === 0 && required.includes(name);
    return [name, isNeeded ? made : fc.oneof({ weight: 5, arbitrary: made }, nothing(2))] as const;
  });
  const another = fc.tuple(fc.constantFrom(...propertyNames, "standarts", "__proto__", "1"), nonsense);
  return fc
    .tuple(fc.record(Object.fromEntries(parts)), fc.oneof(nothing(30), { weight: 1, arbitrary: another }))
    .map(([one, more]) =>
      Object.fromEntries(Object.entries(more ? { ...one, [more[0]]: more[1] } : one).filter(isWritten)),
    );
}

function nothing(weight: number) {
  return { weight, arbitrary: fc.constant(undefined) };
}

function isWritten([, value]: readonly [string, unknown]): boolean {
  return value !== undefined;
}

/** Reports of this project in which a few values are others. */
const changedReport = fc
  .tuple(
    fc.constantFrom(
      ...corpus()
        .map(({ text }) => text)
        .filter((text) => text.length < 8_000 && /^formatVersion: 1$/m.test(text)),
    ),
    fc.array(fc.tuple(fc.nat(), fc.oneof(...Object.values(sensible), prose, nonsense)), { maxLength: 4 }),
  )
  .map(([text, changes]) => {
    const report: unknown = plainData(parseFile(text).documents[0]?.root);
    for (const [at, value] of changes) {
      const places = placesIn(report);
      const { holder, name } = places[at % places.length] ?? {};
      // A copy: the next change may be made within it, and other reports have the same value.
      if (holder) holder[name as string] = structuredClone(value);
    }
    return report;
  });

/** Every place of a value within others, as what holds it and its name there. */
function placesIn(value: unknown): { holder: Record<string, unknown>; name: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

const style = fc.record({
  indent: fc.integer({ min: 2, max: 4 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 80),
  blockQuote: fc.constantFrom<boolean | "folded" | "literal">(true, false, "folded", "literal"),
  singleQuote: fc.constantFrom(true, false, null),
  collectionStyle: fc.constantFrom<"any" | "flow">("any", "any", "any", "any", "flow"),
});

/** The text of a report. */
export const madeReport = fc
  .tuple(fc.oneof(madeOf(schema, "", 0), changedReport), style, fc.constantFrom("\n", "\n", "\r\n"))
  .map(([report, options, lineEnd]) => stringify(report, options).replaceAll("\n", lineEnd));
