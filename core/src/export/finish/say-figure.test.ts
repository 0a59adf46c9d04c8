/** Named figures in prose, in the style of the body that inspects. */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../../test/support/core.ts";
import { finishReport } from "../finish-report.ts";
import { renderMarkdown } from "../markdown.ts";

describe("a figure that prose quotes by its name is printed", () => {
  it.each([
    ["as a count where it has one", "In {{visits}} cases.", "In 13 of 21 cases."],
    ["as a percentage else", "In {{late}} of cases.", "In 62 per cent of cases."],
    ["in words where it is small", "Only {{few}} of staff left.", "Only five per cent of staff left."],
    [
      "with a capital as the first words of a sentence",
      "{{few}} left. {{few}} came.",
      "Five per cent left. Five per cent came.",
    ],
    ["with its decimals", "It was {{exact}}.", "It was 5.5 per cent."],
  ])("%s", (_, written, printed) => {
    expect(printedText(written)).toContain(printed);
  });
});

function printedText(written: string): string {
  const text = `formatVersion: 1
framework: hmip-pdu-2021
title: A report
figures:
  visits: {count: 13, of: 21}
  late: {percent: 62}
  few: {percent: 5}
  exact: {percent: 5.5}
background: |
  ${written}
`;
  const [document] = testCore().analyse("a.inspection.yaml", text).documents;
  if (!document?.report) throw new Error("This is a report.");
  return renderMarkdown(finishReport(document.report, document.rated));
}
