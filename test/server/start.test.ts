/** How a server begins: it answers before it has loaded what knows reports, and loses nothing of what comes meanwhile. */
import { afterEach, expect, it } from "vitest";
import { methods } from "../../core/src/features/abilities.gen.ts";
import { features } from "../../core/src/features/index.gen.ts";
import { pullingEditor, TestEditor } from "../support/editor.ts";

const uri = "file:///reports/a.inspection.yaml";

let editor: TestEditor | undefined;
afterEach(async () => {
  await editor?.stop();
  editor = undefined;
});

it("it knows the requests of all features", () => {
  expect(methods).toEqual(features.map(({ method }) => method));
});

it("what is opened, typed and asked in one breath is answered for the text as it is then", async () => {
  editor = await TestEditor.start({ capabilities: pullingEditor });
  const opened = editor.open(uri, "format: inspection-report/1\nratings:\n");
  const typed = editor.change(uri, [{ text: "format: inspection-report/1\nnonsense: 1\n" }]);
  const [problems] = await Promise.all([editor.problems(uri), opened, typed]);
  expect(problems.map(({ message }) => message).join("\n")).toContain("nonsense");
});

it("an editor that does not ask is sent the problems of a file that it opened at once", async () => {
  const begun = await TestEditor.start();
  editor = begun;
  await begun.open(uri, "format: inspection-report/1\nnonsense: 1\n");
  // An answer says that the session is there.
  await begun.request("inspectionReports/rules", {});
  begun.passTime();
  await begun.until(() => begun.published.length > 0);
  expect(JSON.stringify(begun.published)).toContain("nonsense");
});

it("a file that was closed at once is forgotten", async () => {
  editor = await TestEditor.start({ capabilities: pullingEditor });
  await editor.open(uri, "format: inspection-report/1\nnonsense: 1\n");
  await editor.close(uri);
  expect(await editor.problems(uri)).toEqual([]);
});
