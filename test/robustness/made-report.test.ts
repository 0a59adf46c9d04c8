/** Reports that the schema made up, right and nearly right: checked, asked about, formatted, fixed and handed over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstReport } from "../../core/src/analysis/report-source.ts";
import { renderText } from "../../core/src/export/render-text.ts";
import { renderDocument } from "../../documents/render-document.ts";
import { expectSafe } from "../support/fix-check.ts";
import { expectOnlyForm } from "../support/format-check.ts";
import { expectAllFeatures } from "./all-features.ts";
import { madeReport } from "./made-report.ts";
import { runs } from "./runs.ts";
import { seed } from "./seed.ts";
import { expectSound } from "./soundness.ts";

const patience = runs(120_000, 7_200_000);
const name = "file:///reports/a.inspection.yaml";
const portion = fc.integer({ min: 0, max: 9_999 }).map((number) => number / 10_000);

describe("a report that was made up", () => {
  it(
    "is checked soundly, and every feature answers about it",
    () => {
      fc.assert(
        fc.property(madeReport, portion, portion, (text, from, to) => {
          expectAllFeatures(expectSound(name, text), from, to);
        }),
        { numRuns: runs(250, 20_000), seed: seed(20_221_126) },
      );
    },
    patience,
  );

  it(
    "keeps its text when it is formatted, and its figures when it is fixed",
    () => {
      fc.assert(
        fc.property(madeReport, (text) => {
          expectOnlyForm(text);
          expectSafe(text);
        }),
        { numRuns: runs(150, 10_000), seed: seed(20_221_127) },
      );
    },
    patience,
  );

  it(
    "can be handed over, and each document says what the report says",
    () => {
      fc.assert(
        fc.property(madeReport, (text) => {
          const source = firstReport(expectSound(name, text), {});
          if (typeof source === "string") throw new Error(source);
          for (const format of ["html", "md", "json"] as const)
            expect(renderText(source, format, true)).toMatchObject({ kind: "text" });
        }),
        { numRuns: runs(150, 10_000), seed: seed(20_221_128) },
      );
    },
    patience,
  );

  it(
    "can be handed over as a Word document",
    async () => {
      await fc.assert(
        fc.asyncProperty(madeReport, async (text) => {
          const request = { format: "docx", despiteErrors: true } as const;
          expect(await renderDocument(expectSound(name, text), {}, request)).toMatchObject({ kind: "bytes" });
        }),
        { numRuns: runs(8, 300), seed: seed(20_221_129) },
      );
    },
    patience,
  );
});
