/** Requests that meet trouble: unknown files, edits in between, cancellation, things that throw. */
import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import { features } from "../../core/src/features/index.gen.ts";
import { pullingEditor, TestEditor } from "../support/editor.ts";

const uri = "file:///reports/report.inspection.yaml";
const text = "formatVersion: 1\nframework: hmip-pdu-2021\n";
const position = { line: 1, character: 3 };
const range = { start: position, end: position };

/** Parameters that every feature can be asked with. */
const params = {
  textDocument: { uri },
  position,
  positions: [position],
  range,
  context: { diagnostics: [], includeDeclaration: true },
  options: { tabSize: 2, insertSpaces: true },
  query: "",
  newName: "new-name",
  text: "",
  file: "report.inspection.yaml",
  framework: "hmip-pdu-2021",
};

const running: TestEditor[] = [];
afterEach(() => Promise.all(running.splice(0).map((editor) => editor.stop())));

async function start(): Promise<TestEditor> {
  const editor = await TestEditor.start({ capabilities: pullingEditor });
  running.push(editor);
  return editor;
}

const ofFiles = features.filter(({ scope }) => scope === "document").map(({ method }) => method);

describe("every request about a file", () => {
  it.each(ofFiles)("%s is answered with nothing for a file that is not open", async (method) => {
    const editor = await start();
    const feature = features.find((candidate) => candidate.method === method);
    const answer = await editor.request(method, params);
    expect(answer).toEqual(feature?.empty);
    expect(editor.logged).toEqual([]);
  });

  it.each(ofFiles)("%s is answered for a file that was closed and opened again", async (method) => {
    const editor = await start();
    await editor.open(uri, "a: b\n");
    await editor.close(uri);
    await editor.open(uri, text);
    await answerOrRefusal(editor, method);
    expect(editor.logged).toEqual([]);
  });

  it.each(ofFiles)("%s survives files that are empty, broken or not text", async (method) => {
    const editor = await start();
    for (const given of [
      "",
      "\n",
      "a: [",
      "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n",
      "\0\0",
      "- - - -",
      "\ta: b\n",
      "&a [*a]",
    ]) {
      await editor.open(uri, given);
      await answerOrRefusal(editor, method);
      await editor.close(uri);
    }
    expect(editor.logged).toEqual([]);
  });
});

describe("a request", () => {
  it("that is cancelled before it is answered is answered with “cancelled”", async () => {
    const editor = await start();
    await editor.open(uri, text);
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest("textDocument/diagnostic", params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("whose file is edited while it waits is not answered with the places of another version", async () => {
    const editor = await start();
    await editor.open(uri, text);
    const answer = editor.request("textDocument/diagnostic", params);
    void editor.change(uri, [{ text: "formatVersion: 1\n" }]);
    await expect(answer).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
  });

  it("that takes longer than a writer should wait is told in the log, and answered", async () => {
    let time = 0;
    const editor = await TestEditor.start({
      capabilities: pullingEditor,
      now: () => {
        time += 101;
        return time;
      },
    });
    running.push(editor);
    await editor.open(uri, text);
    await editor.request("textDocument/diagnostic", params);
    expect(editor.logged).toEqual(["textDocument/diagnostic took 101 ms, which is more than 100 ms."]);
  });

  it("about the tool needs no file", async () => {
    const editor = await start();
    const ids = (await editor.request<{ id: string }[]>("inspectionReports/frameworks", {})).map(
      ({ id }) => id,
    );
    expect(ids).toContain("hmip-pdu-2021");
    expect(await editor.request("inspectionReports/newReport", { framework: "none" })).toBeNull();
  });
});

/** A refusal with a sentence is an answer too; what may not happen is a failure, which is logged. */
async function answerOrRefusal(editor: TestEditor, method: string): Promise<void> {
  await editor.request(method, params).catch((thrown: { code?: number }) => {
    expect(thrown.code).toBe(LSPErrorCodes.RequestFailed);
  });
}
