/** What would change if percentages or counts of key questions were others: ratings, score, and sentences that quote them. */
import { whatIf as compare } from "../analysis/what-if/what-if.ts";
import { requests, type WhatIfAnswer, type WhatIfFigure } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** What is asked. */
interface WhatIfParams {
  readonly textDocument: { readonly uri: string };
  readonly figures: readonly WhatIfFigure[];
}

/** Answers about the first report of the file; with null where the figures no longer fit its text. Writes nothing. */
export const whatIf: DocumentFeature<WhatIfParams, WhatIfAnswer | null> = {
  scope: "document",
  method: requests.whatIf,
  capability: {},
  empty: null,
  run: ({ file, settings, analyseText }, { figures }) => {
    if (!Array.isArray(figures) || figures.length === 0 || !figures.every(isFigure)) return null;
    return compare({ file, settings, analyseText }, figures) ?? null;
  },
};

function isFigure(given: unknown): boolean {
  return typeof given === "object" && given !== null;
}
