/** reviewdog's JSON: as a validator of that format wants it, and at the right bytes. */
import { RDFormatValidator } from "@umbrelladocs/rdformat-validator";
import { describe, expect, it } from "vitest";
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import { hostileFiles, openFindings, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });

async function rdjsonOf(files: readonly CheckedFile[]): Promise<string> {
  const { text } = await reported("rdjson", files);
  expect(text).not.toMatch(unsafeSigns);
  return text;
}

describe("reviewdog's JSON", () => {
  it.each([
    ["of the examples", exampleFiles],
    ["of hostile names and texts", hostileFiles],
    ["of nothing", []],
  ])("%s is valid", async (_name, files) => {
    expect(await validator.validateString(await rdjsonOf(files))).toMatchObject({ valid: true, errors: [] });
  });

  it("is not valid with a severity that there is not", async () => {
    const text = (await rdjsonOf(exampleFiles)).replaceAll('"ERROR"', '"FATAL"');
    expect((await validator.validateString(text)).valid).toBe(false);
  });

  it("says what was found of which file", async () => {
    const { diagnostics } = JSON.parse(await rdjsonOf(hostileFiles));
    expect(
      diagnostics.map(({ location, message }: { location: { path: string }; message: string }) => [
        location.path,
        message,
      ]),
    ).toEqual(openFindings.map(({ shown, problem }) => [shown, problem.message]));
  });

  it("counts columns in bytes of UTF-8, so that the words stand between them", async () => {
    const [file] = hostileFiles as [CheckedFile];
    const { diagnostics } = JSON.parse(await rdjsonOf([file]));
    const { start, end } = diagnostics[0].location.range;
    const bytes = Buffer.from(file.lines.lineText(start.line - 1));
    expect(bytes.subarray(start.column - 1, end.column - 1).toString()).toBe("{{figure}}");
    expect(start.column - 1).toBeGreaterThan(file.lines.lineText(start.line - 1).indexOf("{{"));
  });

  it("suggests what is one replacement, and nothing that takes several", async () => {
    const [file] = hostileFiles as [CheckedFile];
    const [problem] = file.problems as [CheckedFile["problems"][number]];
    const edit = { range: problem.range, newText: "x" };
    const problems = [
      { ...problem, fixes: [{ title: "One", safe: true, edits: [edit] }] },
      { ...problem, fixes: [{ title: "Two", safe: true, edits: [edit, edit] }] },
    ];
    const { diagnostics } = JSON.parse(await rdjsonOf([{ ...file, problems }]));
    expect(diagnostics.map(({ suggestions }: { suggestions?: object[] }) => suggestions?.length)).toEqual([
      1,
      undefined,
    ]);
  });
});
