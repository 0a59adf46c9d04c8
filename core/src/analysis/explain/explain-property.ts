/** What a name in a file means: the words of its schema, its unit, what is allowed, an example. */
import type { PathStep } from "../../document/node-at.ts";
import type { SchemaPart } from "../../schema/annotated-schema.ts";
import { examplesOf, schemaAt } from "../../schema/schema-at.ts";
import { asMarkdown } from "./as-markdown.ts";
import { exampleLines } from "./example-lines.ts";

/** Paragraphs of Markdown on the name that a path ends with; empty where the schema does not know it. */
export function explainProperty(schema: SchemaPart, path: readonly PathStep[]): string[] {
  const part = schemaAt(schema, path);
  const name = String(path.at(-1));
  if (!part || path.length === 0) return [];
  const { title, description } = part;
  const heading = typeof title === "string" ? ` · ${asMarkdown(title)}` : "";
  return [
    `**${asMarkdown(name)}**${heading}`,
    ...(typeof description === "string" ? [asMarkdown(description)] : []),
    ...facts(part, isNeeded(schema, path)),
    ...exampleOf(part, name),
  ];
}

function facts(part: SchemaPart, needed: boolean): string[] {
  const { "x-unit": unit, enum: allowed, default: usual } = part;
  const said = [
    typeof unit === "string" ? `Unit: ${asMarkdown(unit)}.` : "",
    Array.isArray(allowed) ? `Allowed: ${allowed.map((value) => asMarkdown(String(value))).join(", ")}.` : "",
    usual === undefined ? "" : `Usually: ${asMarkdown(String(usual))}.`,
    needed ? "It must not be left out." : "",
  ];
  const text = said.filter((sentence) => sentence !== "").join(" ");
  return text === "" ? [] : [text];
}

function isNeeded(schema: SchemaPart, path: readonly PathStep[]): boolean {
  const required = schemaAt(schema, path.slice(0, -1))?.required;
  return Array.isArray(required) && required.includes(path.at(-1));
}

/** The examples are the schema's own, so they are shown as they would be written. */
function exampleOf(part: SchemaPart, name: string): string[] {
  const [example] = examplesOf(part);
  if (example === undefined) return [];
  // A name of the writer's own choice is not repeated in a block that shows everything as it stands.
  const shown = /^[A-Za-z][\w-]*$/.test(name) ? { [name]: example } : example;
  return [["Example:", "```yaml", ...exampleLines(shown), "```"].join("\n")];
}
