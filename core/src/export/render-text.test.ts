/** A document is handed over when the report may be, and when it says what the report says. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { firstReport } from "../analysis/report-source.ts";
import { documentName } from "./document-name.ts";
import { errorsIn, refusalOf } from "./refusal.ts";
import { contradictionIn, type ReportSource, renderText } from "./render-text.ts";

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistaken = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

function sourceOf(text: string, path = "reports/North.inspection.yaml"): ReportSource {
  const source = firstReport(core.analyseOnce(path, text), {});
  if (typeof source === "string") throw new Error(source);
  return source;
}

describe("a report", () => {
  it.each(["html", "md", "json"] as const)("that is right becomes %s", (format) => {
    expect(renderText(sourceOf(example), format)).toMatchObject({ kind: "text", name: `North.${format}` });
  });

  it("with errors is refused, and handed over to whoever insists", () => {
    const refused = renderText(sourceOf(mistaken), "html");
    expect(refused).toMatchObject({ kind: "refused", mayInsist: true });
    expect(renderText(sourceOf(mistaken), "html", true).kind).toBe("text");
  });

  it("that is published and has errors is marked by them, on the page and wherever it is printed", () => {
    const published = mistaken.replace("status: factual-accuracy", "status: published");
    const [source, count] = [sourceOf(published), errorsIn(sourceOf(published).problems).length];
    const mark = `Contains ${count} errors`;
    expect(renderText(source, "html", true)).toMatchObject({
      text: expect.stringContaining(`<p class="watermark watermark-errors">${mark}</p>`),
    });
    expect(renderText(source, "md", true)).toMatchObject({ text: expect.stringMatching(`^\\*\\*${mark}`) });
    expect(renderText(source, "json", true)).toMatchObject({
      text: expect.stringContaining(`"errors": ${count},`),
    });
    expect(contradictionIn("A page without a mark.", source)?.reason).toContain(`the mark “${mark}”`);
  });

  it("that is published and right has no mark, and neither has one whose errors a comment silences", () => {
    const published = mistaken.replace("status: factual-accuracy", "status: published");
    const ids = [...new Set(errorsIn(sourceOf(published).problems).map(({ ruleId }) => ruleId))];
    const silenced = `# inspection-reports-disable-file ${ids.join(", ")} -- for practice\n${published}`;
    for (const text of [example, silenced]) {
      const answer = renderText(sourceOf(text), "md");
      expect(answer).toMatchObject({ text: expect.not.stringMatching(/Contains|Draft/) });
    }
  });

  it("with warnings and hints alone is not refused", () => {
    expect(sourceOf(head).problems).not.toEqual([]);
    expect(renderText(sourceOf(head), "md").kind).toBe("text");
  });

  it("is not refused for another report in the same file", () => {
    const both = `${head}title: First\n---\nformatVersion: 1\nframework: none\n`;
    expect(
      core
        .analyseOnce("a.inspection.yaml", both)
        .problems()
        .some(({ severity }) => severity === "error"),
    ).toBe(true);
    expect(renderText(sourceOf(both), "md")).toMatchObject({
      kind: "text",
      text: expect.stringContaining("# First"),
    });
  });

  it("is refused for what stands in it before the next one", () => {
    const both = `formatVersion: 1\nframework: none\n---\n${head}`;
    expect(renderText(sourceOf(both), "md").kind).toBe("refused");
  });
});

describe("a file that has no report", () => {
  it.each([
    [
      "framework",
      "a.framework.yaml",
      "formatVersion: 1\n",
      "This file is no report, so no document can be made from it.",
    ],
    [
      "configuration",
      "inspection-reports.yaml",
      "rules: {}\n",
      "This file is no report, so no document can be made from it.",
    ],
  ])("gives a sentence: %s", (_, path, text, reason) => {
    expect(firstReport(core.analyseOnce(path, text), {})).toBe(reason);
  });

  it("gives what is said about a file that cannot be read", () => {
    const conflict = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n";
    expect(firstReport(core.analyseOnce("a.inspection.yaml", conflict), {})).toMatch(/^[A-Z].*\.$/);
  });
});

describe("a document that lacks a figure", () => {
  it("is refused whoever insists, and the sentence says what is missing", () => {
    expect(contradictionIn("Score 15/27 Overall rating Good", sourceOf(example))).toEqual({
      kind: "refused",
      mayInsist: false,
      reason: expect.stringContaining("the line of 1.1 Leadership on the ratings page (and "),
    });
  });
});

describe("the reason for refusing", () => {
  const wrong = "background: In {{a}} cases.\n";
  const silence =
    "# inspection-reports-disable-next-line figure-id-unknown -- it comes with the next draft\n";

  it("is none without errors", () => expect(refusalOf(sourceOf(head).problems)).toBeUndefined());

  it("is none for errors that a comment silences", () => {
    expect(refusalOf(sourceOf(head + silence + wrong).problems)).toBeUndefined();
    expect(refusalOf(sourceOf(head + wrong).problems)).toBeDefined();
  });

  it("counts the errors and names the first", () => {
    const one = sourceOf(head + wrong).problems;
    const two = sourceOf(`${head}${wrong}about: In {{b}} cases.\n`).problems;
    expect(refusalOf(one)).toMatch(/^This report has an error in line 3: There is no figure “a”\./);
    expect(refusalOf(two)).toMatch(
      /^This report has 2 errors\. The first is in line 3: There is no figure “a”\./,
    );
  });
});

describe("the name of a document", () => {
  it.each([
    ["North.inspection.yaml", "North.docx"],
    ["/reports/North.inspection.yml", "North.docx"],
    ["C:\\reports\\North East.inspection.yaml", "North East.docx"],
    ["file:///reports/S%C3%BCd%20East.inspection.yaml", "Süd East.docx"],
    ["untitled:Untitled-1", "Untitled-1.docx"],
    ["v1.2.yaml", "v1.2.docx"],
    [".inspection.yaml", "report.docx"],
  ])("of %s is %s", (path, name) => expect(documentName(path, "docx")).toBe(name));
});
