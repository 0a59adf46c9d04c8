import { expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { figureReferences } from "./text-references.ts";
import { withTexts } from "./with-texts.ts";

it("a report with some of its texts tells nothing of the others, and changes nothing that all of them give", () => {
  const text = "framework: hmip-pdu-2021\nbackground: |\n  About {{one}}.\nabout: |\n  About {{two}}.\n";
  const report = testCore().analyse("a.inspection.yaml", text).documents[0]?.report;
  if (!report) throw new Error("This is a report.");
  const some = withTexts(report, report.prose.slice(1));
  expect(figureReferences(some).map(({ id }) => id)).toEqual(["two"]);
  expect(figureReferences(report).map(({ id }) => id)).toEqual(["one", "two"]);
});
