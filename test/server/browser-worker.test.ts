/** The language server that is shipped for browsers, in a scope without Node: what it loads, and when. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { DocumentAnswer } from "../../core/src/protocol.ts";
import { BrowserWorker } from "../support/browser-worker.ts";
import { pullingEditor, TestEditor } from "../support/editor.ts";

const uri = "file:///reports/South%20Tyneside.inspection.yaml";
const text = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const makesWord = ["engine-render-document.js", "engine-docx.js"];

let worker: BrowserWorker;

beforeEach(async () => {
  worker = new BrowserWorker();
  await worker.initialize();
  const textDocument = { uri, languageId: "inspection-report", version: 1, text };
  worker.notify("textDocument/didOpen", { textDocument });
});

function render(format: string): Promise<DocumentAnswer> {
  return worker.request("inspectionReports/render", { textDocument: { uri }, format });
}

describe("a worker", () => {
  it("loads what makes Word documents when one is asked for, and not before", async () => {
    expect(await render("html")).toMatchObject({ kind: "text" });
    expect(await render("pdf")).toMatchObject({ kind: "refused" });
    expect(worker.loaded).not.toEqual(expect.arrayContaining([expect.stringMatching(/docx|document/)]));
    expect(await render("docx")).toMatchObject({ kind: "bytes" });
    expect(worker.loaded).toEqual(expect.arrayContaining(makesWord));
    const loaded = worker.loaded.length;
    await render("docx");
    expect(worker.loaded).toHaveLength(loaded);
    expect(new Set(worker.loaded).size).toBe(loaded);
  });

  it("makes the same Word document as Node, byte for byte", async () => {
    const editor = await TestEditor.start({ capabilities: pullingEditor });
    await editor.open(uri, text);
    const params = { textDocument: { uri }, format: "docx" };
    expect(await render("docx")).toEqual(await editor.request("inspectionReports/render", params));
    await editor.stop();
  });

  it("says when it cannot be loaded, goes on, and loads it when it is asked again", async () => {
    worker.isOnline = false;
    expect(await render("docx")).toMatchObject({
      kind: "refused",
      reason: expect.stringMatching(/could not be loaded.* needs the network/),
      mayInsist: false,
    });
    expect(worker.logged.join()).toContain(`${makesWord[0]} failed to load`);
    expect(await render("md")).toMatchObject({ kind: "text" });
    worker.isOnline = true;
    expect(await render("docx")).toMatchObject({ kind: "bytes" });
  });
});
