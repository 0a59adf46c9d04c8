/** What holds for every format there is and will be. */
import { describe, expect, it } from "vitest";
import { formatNames, formats } from "../../cli/reporters/index.ts";
import { hostileFiles, hostileNames, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

/** The one sign that is not for a screen alone: a name in a command must be exact, or GitHub finds no file. */
const withoutNames = (text: string) =>
  hostileNames.reduce((rest, name) => rest.replaceAll(`file=${name},`, "file=,"), text);

/** How long it took is no part of what was found. */
const withoutTime = (text: string) => text.replace(/ in [\d.]+ m?s:/, ":");

describe.each(formatNames)("%s", (name) => {
  it("steers no screen and turns no reading direction, whatever names and texts hold", async () => {
    const { text, jobSummary = "" } = await reported(name, hostileFiles);
    expect(withoutNames(text)).not.toMatch(unsafeSigns);
    expect(jobSummary).not.toMatch(unsafeSigns);
  });

  it("says the same of the same files", async () => {
    const [once, again] = [await reported(name, exampleFiles), await reported(name, exampleFiles)];
    expect(withoutTime(again.text)).toBe(withoutTime(once.text));
  });

  it("ends with a line end, and says something of no files too", async () => {
    expect((await reported(name, [])).text).toMatch(/\S\n$/);
    expect((await reported(name, exampleFiles)).text).toMatch(/\S\n$/);
  });

  it("is told in the help in one line", () => {
    expect(formats[name].about).toMatch(/^\S.{5,85}$/);
  });
});

describe("the counts", () => {
  it.each(["pretty", "compact", "markdown", "html", "github", "junit"] as const)(
    "are said by %s",
    async (name) => {
      const { text } = await reported(name, exampleFiles);
      expect(withoutTime(text)).toContain("Checked 2 files: 18 errors, 12 warnings.");
    },
  );

  it("are in what programs read", async () => {
    const { text, tally } = await reported("json", exampleFiles);
    const { failedRules: _, unchanged: _unchanged, ...counts } = tally;
    expect(JSON.parse(text).summary).toEqual(counts);
    expect(JSON.parse((await reported("sarif", exampleFiles)).text).runs[0].properties.summary).toEqual(
      counts,
    );
    const lines = (await reported("jsonl", exampleFiles)).text.trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "").summary).toEqual(counts);
  });
});
