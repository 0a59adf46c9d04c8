/** The frameworks that a report may follow, for a list to choose from. */
import { type FrameworkEntry, requests } from "../protocol.ts";
import type { ToolFeature } from "./feature.ts";

/** Answers with all frameworks, in the order to offer them. */
export const frameworks: ToolFeature<unknown, readonly FrameworkEntry[]> = {
  scope: "tool",
  method: requests.frameworks,
  capability: {},
  empty: [],
  run: (parts) =>
    parts.frameworks.ids.flatMap((id) => {
      const framework = parts.frameworks.get(id);
      return framework ? [{ id, title: framework.title, owner: framework.owner }] : [];
    }),
};
