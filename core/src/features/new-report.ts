/** A new report: every section, standard and key question of a framework, with nothing written in it yet. */
import { emptyReport } from "../lint/edits/empty-report.ts";
import { requests } from "../protocol.ts";
import type { ToolFeature } from "./feature.ts";

/** Answers with the text of the report, or null for a framework that is not known. */
export const newReport: ToolFeature<{ readonly framework: string }, string | null> = {
  scope: "tool",
  method: requests.newReport,
  capability: {},
  empty: null,
  run: (parts, params) => {
    const framework = parts.frameworks.get(params.framework);
    return framework ? emptyReport(framework) : null;
  },
};
