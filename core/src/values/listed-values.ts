/** Values that the schema lists: a status, a policy, true or false. */
import { usualOf } from "./template.ts";
import type { ValueSource } from "./value-source.ts";

/** One offer for each allowed value, in the order of the schema. */
export const listedValues: ValueSource = ({ kind, part, written }) => {
  if (!part || (kind !== "value" && kind !== "item")) return [];
  const { enum: listed, const: only } = part;
  const isSwitch = [part.type].flat().includes("boolean");
  const allowed = Array.isArray(listed)
    ? listed
    : only !== undefined
      ? [only]
      : isSwitch
        ? [true, false]
        : [];
  return allowed
    .filter((value) => kind === "value" || !written.has(String(value)))
    .map((value) => ({
      label: String(value),
      kind: "value",
      value: { kind: "plain", text: String(value) },
      ...(value === usualOf(part) && { preselect: true }),
    }));
};
