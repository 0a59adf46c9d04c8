/** Documents over the protocol: text and Word anywhere, PDF where something prints, and refusals in plain sentences. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import type { DocumentAnswer } from "../../core/src/protocol.ts";
import { type EditorOptions, pullingEditor, TestEditor } from "../support/editor.ts";

const uri = "file:///reports/South%20Tyneside.inspection.yaml";
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistaken = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");

const running: TestEditor[] = [];
afterEach(() => Promise.all(running.splice(0).map((editor) => editor.stop())));

async function start(options: EditorOptions = {}): Promise<TestEditor> {
  const editor = await TestEditor.start({ capabilities: pullingEditor, ...options });
  running.push(editor);
  return editor;
}

function render(editor: TestEditor, more: object): Promise<DocumentAnswer> {
  return editor.request("inspectionReports/render", { textDocument: { uri }, ...more });
}

describe.each([
  ["in Node", {}],
  ["in a browser", { prints: false }],
])("a server %s", (_, options) => {
  it.each([
    ["html", "South Tyneside.html", "<!doctype html>"],
    ["md", "South Tyneside.md", "# An inspection of probation services"],
    ["json", "South Tyneside.json", '{\n  "version": 1'],
  ])("gives %s as text", async (format, name, beginning) => {
    const editor = await start(options);
    await editor.open(uri, example);
    const answer = await render(editor, { format });
    expect(answer).toMatchObject({ kind: "text", name });
    expect(answer.kind === "text" && answer.text.startsWith(beginning)).toBe(true);
    expect(editor.logged).toEqual([]);
  });

  it("refuses a report with errors unless it is asked for despite them", async () => {
    const editor = await start(options);
    await editor.open(uri, mistaken);
    const answer = await render(editor, { format: "md" });
    expect(answer).toMatchObject({ kind: "refused", mayInsist: true });
    expect(answer.kind === "refused" && answer.reason).toMatch(
      /^This report has \d+ errors\. The first is in line \d+: .*\.$/,
    );
    expect(await render(editor, { format: "md", despiteErrors: true })).toMatchObject({ kind: "text" });
  });

  it("takes the text as it stands in the editor, and the file where it is not open", async () => {
    const stored = "formatVersion: 1\nframework: hmip-pdu-2021\ntitle: Stored\n";
    const editor = await start({ ...options, files: { [uri]: stored } });
    expect(await render(editor, { format: "md" })).toMatchObject({
      kind: "text",
      text: expect.stringContaining("# Stored"),
    });
    await editor.open(uri, stored.replace("Stored", "Opened"));
    expect(await render(editor, { format: "md" })).toMatchObject({
      kind: "text",
      text: expect.stringContaining("# Opened"),
    });
  });

  it.each([
    ["a file that is not there", "file:///nowhere.inspection.yaml", /^This file cannot be read/],
    ["a configuration", "file:///reports/inspection-reports.yaml", /^This file is no report/],
  ])("refuses %s with a sentence", async (__, address, reason) => {
    const editor = await start(options);
    if (address.includes("reports")) await editor.open(address, "rules: {}\n");
    const answer = await render(editor, { textDocument: { uri: address }, format: "html" });
    expect(answer).toMatchObject({
      kind: "refused",
      reason: expect.stringMatching(reason),
      mayInsist: false,
    });
  });

  it.each([{ format: "odt" }, { format: 7 }, {}])(
    "refuses a format that it does not know: %j",
    async (more) => {
      const editor = await start(options);
      await editor.open(uri, example);
      const reason = "There are these formats: html, md, docx, pdf, json.";
      expect(await render(editor, more)).toEqual({ kind: "refused", reason, mayInsist: false });
    },
  );

  it("refuses a file in conflict, whatever is asked for", async () => {
    const editor = await start(options);
    await editor.open(uri, "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n");
    const answer = await render(editor, { format: "html", despiteErrors: true });
    expect(answer).toMatchObject({ kind: "refused", mayInsist: false });
  });

  it("gives a Word document as bytes", async () => {
    const editor = await start(options);
    await editor.open(uri, example);
    const answer = await render(editor, { format: "docx" });
    expect(answer).toMatchObject({ kind: "bytes", name: "South Tyneside.docx" });
    expect(answer.kind === "bytes" && Buffer.from(answer.base64, "base64").subarray(0, 2).toString()).toBe(
      "PK",
    );
    expect(editor.logged).toEqual([]);
  });
});

describe("Word and PDF", () => {
  it("are not the same in a browser, which runs no program that prints", async () => {
    const editor = await start({ prints: false });
    await editor.open(uri, example);
    expect(await render(editor, { format: "pdf" })).toEqual({
      kind: "refused",
      reason: "A PDF needs VS Code on the desktop, or the command line.",
      mayInsist: false,
    });
  });

  it("cannot be made when what makes them cannot be loaded, and can when it is asked for again", async () => {
    let isOnline = false;
    const editor = await start({
      documents: () =>
        isOnline
          ? import("../../documents/render-document.ts")
          : Promise.reject(new Error("parts are unreachable")),
    });
    await editor.open(uri, example);
    expect(await render(editor, { format: "docx" })).toEqual({
      kind: "refused",
      reason:
        "What makes this document could not be loaded. In a browser that needs the network; the log says more.",
      mayInsist: false,
    });
    expect(editor.logged).toEqual([
      "What makes Word and PDF documents could not be loaded: parts are unreachable",
    ]);
    isOnline = true;
    expect(await render(editor, { format: "docx" })).toMatchObject({ kind: "bytes" });
  });

  it("that cannot be made for a fault of this tool are told in the log", async () => {
    const { asAnswer } = await import("../../documents/render-document.ts");
    const renderDocument = () => Promise.reject(new Error("a drawing failed"));
    const editor = await start({ documents: async () => ({ renderDocument, asAnswer }) });
    await editor.open(uri, example);
    expect(await render(editor, { format: "docx" })).toEqual({
      kind: "refused",
      reason: "The document could not be made. The log says why.",
      mayInsist: false,
    });
    expect(editor.logged.join()).toContain("a drawing failed");
  });
});

describe("a request for a document", () => {
  it("that is cancelled is answered with “cancelled”", async () => {
    const editor = await start();
    await editor.open(uri, example);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, format: "html" };
    const answer = editor.connection.sendRequest("inspectionReports/render", params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("may take its time without a line in the log", async () => {
    let time = 0;
    const editor = await start({
      now: () => {
        time += 5000;
        return time;
      },
    });
    await editor.open(uri, example);
    await render(editor, { format: "html" });
    expect(editor.logged).toEqual([]);
  });
});
