/** Word and PDF documents say what the report says, and nothing that does not is handed over. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { factsOf, missingFacts } from "../../core/src/export/read-back.ts";
import type { FileAnalysis } from "../../core/src/index.ts";
import { plainTextOfDocx } from "../../documents/plain-text-of-docx.ts";
import { asAnswer, type RenderedDocument, renderDocument } from "../../documents/render-document.ts";
import { testCore } from "../support/core.ts";

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistaken = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

function fileOf(text: string): FileAnalysis {
  return core.analyseOnce("reports/North.inspection.yaml", text);
}

function bytesOf(document: RenderedDocument): Uint8Array {
  if (document.kind !== "bytes") throw new Error(JSON.stringify(document));
  return document.bytes;
}

describe("a Word document", () => {
  it.each([
    ["the example", example],
    ["a report with mistakes", mistaken],
    ["a report that is only begun", head],
    ["a report without a known framework", example.replace("hmip-pdu-2021", "none")],
    ["hostile words", example.replaceAll("on probation?", "on <b>&amp; \u0001 ]]> probation?")],
  ])("says everything: %s", async (_, text) => {
    const document = await renderDocument(fileOf(text), {}, { format: "docx", despiteErrors: true });
    expect(document).toMatchObject({ kind: "bytes", name: "North.docx" });
  });

  it("is found out when a figure in it is another", async () => {
    const { report, rated } = fileOf(example).documents[0] ?? {};
    if (!report) throw new Error("no report");
    const facts = factsOf(report, rated);
    const bytes = bytesOf(await renderDocument(fileOf(example), {}, { format: "docx" }));
    expect(missingFacts(plainTextOfDocx(bytes), facts)).toEqual([]);
    const parts = unzipSync(bytes);
    const body = strFromU8(parts["word/document.xml"] as Uint8Array);
    const spoilt = zipSync({ ...parts, "word/document.xml": strToU8(body.replace(">91%<", ">92%<")) });
    expect(missingFacts(plainTextOfDocx(spoilt), facts)[0]?.what).toBe(
      "the percentage of a key question of 2.2 Assessment, 91",
    );
  });

  it("travels as base64", async () => {
    const document = await renderDocument(fileOf(example), {}, { format: "docx" });
    const answer = asAnswer(document);
    expect(answer.kind === "bytes" && Buffer.from(answer.base64, "base64").equals(bytesOf(document))).toBe(
      true,
    );
  });
});

describe("a document of any format", () => {
  it.each(["html", "md", "docx", "pdf", "json"] as const)(
    "is refused for a report with errors: %s",
    async (format) => {
      const document = await renderDocument(fileOf(mistaken), {}, { format });
      expect(document).toMatchObject({ kind: "refused", mayInsist: true });
    },
  );

  it("counts severities as they are set", async () => {
    const wrong = `${head}background: In {{a}} cases.\n`;
    const settings = { rules: { "figure-id-unknown": "warning" } } as const;
    expect((await renderDocument(fileOf(wrong), settings, { format: "md" })).kind).toBe("text");
    expect((await renderDocument(fileOf(wrong), {}, { format: "md" })).kind).toBe("refused");
  });

  it("is refused for what is no report", async () => {
    const file = core.analyseOnce("a.framework.yaml", "formatVersion: 1\n");
    const document = await renderDocument(file, {}, { format: "docx", despiteErrors: true });
    expect(document).toMatchObject({ kind: "refused", mayInsist: false });
  });
});
