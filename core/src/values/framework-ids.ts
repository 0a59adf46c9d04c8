/** The frameworks that a report may follow. */
import { textOf } from "./template.ts";
import { fits, type ValueSource } from "./value-source.ts";

/** Every id with the title of its framework. */
export const frameworkIds: ValueSource = ({ kind, path, facts }) => {
  if (facts.kind !== "report" || kind !== "value" || !fits(path, "framework")) return [];
  return facts.frameworks.ids.map((id) => {
    const framework = facts.frameworks.get(id);
    return {
      label: id,
      kind: "reference",
      value: textOf(id),
      detail: framework?.title,
      documentation: framework?.owner,
    };
  });
};
