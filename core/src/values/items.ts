/** Items of a list as the schema describes them: a block of prose, or a group with its usual names. */
import type { SchemaPart } from "../schema/annotated-schema.ts";
import { documentationOf } from "./documentation.ts";
import { groupOf, prose, stop, templateFor } from "./template.ts";
import type { Offer, ValueSource } from "./value-source.ts";

/** The next item of a list that has no better source, and the value after a name that wants prose. */
export const items: ValueSource = ({ kind, part, facts, path }) => {
  if (!part) return [];
  if (kind === "value") return isProse(part) ? [proseOffer("text as a block", part)] : [];
  if (kind !== "item") return [];
  const label = typeof part.title === "string" ? part.title.toLowerCase() : "text as a block";
  if (isProse(part)) return [proseOffer(label, part), ...proseGroup(label, part)];
  const names = path.filter((step) => typeof step === "string");
  const template = templateFor(part, names, { schema: facts.schema, needs: () => [] });
  if (template.kind !== "group" || template.fields.length < 2) return [];
  return [{ label, kind: "part", value: template, documentation: documentationOf(part) }];
};

function isProse(part: SchemaPart): boolean {
  return part["x-prose"] === true && [part.type].flat().includes("string");
}

function proseOffer(label: string, part: SchemaPart): Offer {
  return {
    label,
    kind: "part",
    value: prose,
    detail: "prose in a block",
    documentation: documentationOf(part),
  };
}

/** Prose that may also be a group, so that it can have an id. */
function proseGroup(label: string, part: SchemaPart): Offer[] {
  if (!part.properties || !("id" in part.properties)) return [];
  const value = groupOf({ name: "id", value: stop }, { name: "text", value: prose });
  return [{ label: `${label} with an id`, kind: "part", value, detail: "so that others can refer to it" }];
}
