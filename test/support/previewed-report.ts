/** Reports as the live preview gets them, from the real core. */
import { readFileSync } from "node:fs";
import { whatIf } from "../../core/src/analysis/what-if/what-if.ts";
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import type { PreviewUpdate, WhatIfAnswer, WhatIfFigure } from "../../core/src/protocol.ts";
import { testCore } from "./core.ts";

/** The whole example, as it is shipped. */
export function exampleReport(): string {
  return readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
}

/** A report with a mistake of every kind. */
export function reportWithMistakes(): string {
  return readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
}

/** Makes updates of texts, one after the other. */
export class PreviewedReport {
  readonly #core = testCore();
  readonly #pages = new PreviewPages();

  /** What a page that shows `known` is to be told so that it shows this text. Throws for what is no report. */
  update(text: string, known?: number): PreviewUpdate {
    const file = this.#core.analyse("a.inspection.yaml", text);
    const { report, rated } = file.documents[0] ?? {};
    if (!report) throw new Error("This is no report.");
    const problems = file.problems().filter(({ severity }) => severity !== "hint");
    return this.#pages.update({ report, rated, problems }, known);
  }

  /** What would change in this text if figures were others. */
  whatIf(text: string, figures: readonly WhatIfFigure[]): WhatIfAnswer | null {
    const analyseText = (changed: string) => this.#core.analyseOnce("a.inspection.yaml", changed);
    const ground = { file: analyseText(text), settings: { rules: {} }, analyseText };
    return whatIf(ground, figures) ?? null;
  }
}
