/** What the schema says of a value, as Markdown for the box beside a completion. */
import type { SchemaPart } from "../schema/annotated-schema.ts";
import { examplesOf } from "../schema/schema-at.ts";

/** Description, unit and a short example; undefined where the schema says nothing. */
export function documentationOf(part: SchemaPart | undefined): string | undefined {
  if (!part) return undefined;
  const unit = part["x-unit"];
  const [example] = examplesOf(part);
  const lines = [
    part.description,
    typeof unit === "string" ? `Unit: ${unit}` : undefined,
    isShort(example) ? `Example: \`${String(example).trim()}\`` : undefined,
  ];
  return lines.filter((line) => typeof line === "string").join("\n\n") || undefined;
}

function isShort(example: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof example) && !String(example).includes("`");
}
