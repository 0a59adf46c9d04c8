/** The live preview: the finished report in blocks, or what changed since the page that the asker shows. */
import { shownProblems } from "../analysis/shown-problems.ts";
import { RefusedRequest } from "../problem.ts";
import { type PreviewUpdate, requests } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** What is asked: `known` is the page that the asker shows. */
interface PreviewParams {
  readonly known?: unknown;
}

/**
 * Answers with the first report of the file; null for a framework or a configuration. Throws RefusedRequest with
 * a plain sentence for a file that is not analysed at all.
 */
export const preview: DocumentFeature<PreviewParams, PreviewUpdate | null> = {
  scope: "document",
  method: requests.preview,
  capability: {},
  empty: null,
  run: ({ file, settings, typingAt, pages }, { known }) => {
    const problems = shownProblems(file, settings, typingAt);
    if (file.file.refusal) throw new RefusedRequest(problems[0]?.message ?? "This file cannot be read.");
    const document = file.documents[0];
    if (!document?.report) return null;
    const { report, rated } = document;
    const isWrong = problems.filter(({ severity }) => severity !== "hint");
    return pages.update({ report, rated, problems: isWrong }, typeof known === "number" ? known : undefined);
  },
};
