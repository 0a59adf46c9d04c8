/** All problems of a file as programs read them: the same records that the command line prints as JSON. */
import { findingRecord } from "../analysis/finding-record.ts";
import { requests } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with records; `file` is the name they carry. */
export const findings: DocumentFeature<{ readonly file: string }, readonly object[]> = {
  scope: "document",
  method: requests.findings,
  capability: {},
  empty: [],
  run: ({ file, settings }, params) =>
    file.problems(settings).map((problem) => findingRecord(params.file, problem)),
};
