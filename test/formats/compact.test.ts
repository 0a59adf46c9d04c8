/** Compact: one line for each finding, as the contributed problem matcher reads it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import { visible } from "../../cli/reporters/visible-text.ts";
import { hostileFiles, openFindings, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const matcher = new RegExp(contributes.problemMatchers[1].pattern.regexp);

describe("compact", () => {
  it("has one line for each finding and one with the counts, whatever names and texts hold", async () => {
    const { text } = await reported("compact", hostileFiles);
    const lines = text.trimEnd().split("\n");
    expect(text).not.toMatch(unsafeSigns);
    expect(lines.pop()).toMatch(/^Checked 17 files: /);
    expect(lines).toEqual(
      openFindings.map(({ shown, problem: { range, severity, message, ruleId } }) => {
        const place = `${visible(shown)}:${range.start.line + 1}:${range.start.character + 1}`;
        return `${place}: ${severity}: ${visible(message)} [${ruleId}]`;
      }),
    );
  });

  it("is read by the problem matcher", async () => {
    const { text } = await reported("compact", hostileFiles);
    const files = text.split("\n").flatMap((line) => matcher.exec(line)?.slice(1, 2) ?? []);
    expect(files).toEqual(openFindings.map(({ shown }) => visible(shown)));
  });

  it("counts hints where they are shown, and says that there are some where nothing else is", async () => {
    const { problems, ...file } = hostileFiles[0] as CheckedFile;
    const hints: CheckedFile[] = [
      { ...file, problems: problems.filter(({ severity }) => severity === "hint") },
    ];
    const end = async (shown: "hint" | "info", files: readonly CheckedFile[] = hints) =>
      (await reported("compact", files, { shown })).text.split("\n").at(-2);
    expect(await end("hint")).toBe("Checked 1 file: 0 errors, 0 warnings, 1 hint.");
    expect(await end("info")).toBe(
      "Checked 1 file: 0 errors, 0 warnings. 1 hint is not shown (--severity hint).",
    );
    expect(await end("info", [{ ...file, problems }])).toBe("Checked 1 file: 2 errors, 1 warning, 1 info.");
    expect(await end("info", exampleFiles)).toBe("Checked 2 files: 18 errors, 12 warnings.");
  });
});
