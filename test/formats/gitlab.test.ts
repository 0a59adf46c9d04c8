/** GitLab's Code Quality: what its documentation asks of each entry. */
import { describe, expect, it } from "vitest";
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import type { ReporterOptions } from "../../cli/reporters/reporter.ts";
import { hostileFiles, openFindings, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

async function issuesOf(
  files: readonly CheckedFile[],
  options: Partial<ReporterOptions> = {},
): Promise<Issue[]> {
  const { text } = await reported("gitlab", files, options);
  expect(text).not.toMatch(unsafeSigns);
  return JSON.parse(text);
}

describe("Code Quality", () => {
  it("has each finding with its file, its line from one and one of GitLab's severities", async () => {
    const issues = await issuesOf(hostileFiles);
    expect(
      issues.map(({ location, description }) => [location.path, location.lines.begin, description]),
    ).toEqual(
      openFindings.map(({ shown, problem }) => [shown, problem.range.start.line + 1, problem.message]),
    );
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(["major", "minor", "info"]));
  });

  it("has another fingerprint for each, and the same ones from run to run and when lines move", async () => {
    const [file] = hostileFiles as [CheckedFile];
    const twice = [...hostileFiles, { ...file, problems: [...file.problems, ...file.problems] }];
    const prints = (await issuesOf(twice)).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    const moved = twice.map((one) => ({
      ...one,
      problems: one.problems.map((problem) => ({
        ...problem,
        range: { start: { line: 90, character: 0 }, end: { line: 90, character: 1 } },
      })),
    }));
    expect((await issuesOf(moved)).map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });

  it("calls files by their place in the repository", async () => {
    const [issue] = await issuesOf(exampleFiles, { pathInRepository: (shown) => `sub/${shown}` });
    expect(issue?.location.path).toBe("sub/examples/with-mistakes.inspection.yaml");
  });

  it("is an empty list when nothing was found, and has nothing that is silenced or in the baseline", async () => {
    expect(await issuesOf([])).toEqual([]);
    const known = hostileFiles.map((file) => ({
      ...file,
      problems: file.problems.map((problem) => ({ ...problem, baseline: "unchanged" as const })),
    }));
    expect(await issuesOf(known)).toEqual([]);
  });
});
