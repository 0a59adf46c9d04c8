/** Edits arrive piece by piece; after each, the server must know the same text as the editor. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { testCore } from "../support/core.ts";
import { pullingEditor, TestEditor } from "../support/editor.ts";
import { typedPieces } from "../support/random-edits.ts";

const uri = "file:///reports/report.inspection.yaml";

it("after 1,000 random edits the problems are those of the whole text, each time", async () => {
  const editor = await TestEditor.start({ capabilities: pullingEditor });
  const random = randomNumbers(20221207);
  let document = TextDocument.create(
    uri,
    "yaml",
    1,
    readFileSync("examples/with-mistakes.inspection.yaml", "utf8").slice(0, 6000),
  );
  await editor.open(uri, document.getText());
  for (let edit = 0; edit < 1000; edit++) {
    const length = document.getText().length;
    const start = random(length + 1);
    const end = Math.min(length, start + random(4) * random(12));
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const change = { range, text: typedPieces[random(typedPieces.length)] as string };
    document = TextDocument.update(document, [change], document.version + 1);
    await editor.change(uri, [change]);
    const found = await editor.request<object[]>("inspectionReports/findings", {
      textDocument: { uri },
      file: "r",
    });
    const expected = testCore().analyse(uri, document.getText()).problems();
    expect(found.length, `after edit ${edit}`).toBe(expected.length);
    expect(found.map((record) => (record as { message: string }).message)).toEqual(
      expected.map(({ message }) => message),
    );
  }
  await editor.stop();
});

/** The same numbers for the same seed, below a limit. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}
