import { describe, expect, it } from "vitest";
import type { Problem, Severity } from "../../core/src/problem.ts";
import { type MadeFrom, noticeOf } from "./notice-of.ts";

function problem(severity: Severity, ruleId = "percent-style", line = 0, suppressed = false): Problem {
  const place = { line, character: 0 };
  return {
    ruleId,
    severity,
    message: "",
    range: { start: place, end: place },
    pointer: "",
    related: [],
    fixes: [],
    fingerprint: "",
    ...(suppressed && { suppressed: { reason: "agreed" } }),
  } as Problem;
}

function notice(problems: readonly Problem[], made: Partial<MadeFrom> = {}) {
  return noticeOf({ shown: "north.yaml", isStandardInput: false, problems, ...made });
}

describe("whoever gets a document is told", () => {
  it("how much is wrong in the report, and the command that shows it", () => {
    expect(notice([problem("warning")])).toBe(
      "“north.yaml” has 1 warning. To see it: inspection-reports check north.yaml",
    );
    expect(notice([problem("error"), problem("warning"), problem("warning")])).toBe(
      "“north.yaml” has 1 error and 2 warnings. To see them: inspection-reports check north.yaml",
    );
  });

  it("which lines hold words that it lacks", () => {
    const lost = (...lines: readonly number[]) =>
      notice(lines.map((line) => problem("warning", "prose-hash-cuts", line - 1)))?.match(/; (.*)\. To/)?.[1];
    expect(lost(14, 14)).toBe("words in line 14 are missing in the document");
    expect(lost(20, 14)).toBe("words in lines 14 and 20 are missing in the document");
    expect(lost(1, 2, 3, 4)).toBe("words in lines 1, 2, 3 and 4 are missing in the document");
    expect(lost(1, 2, 3, 4, 5)).toBe("words in lines 1, 2, 3 and 2 more are missing in the document");
  });

  it("nothing of a note to oneself, of hints, and of what a comment silences", () => {
    const quiet = [
      problem("info", "prose-hash-cuts"),
      problem("hint"),
      problem("warning", "prose-hash-cuts", 3, true),
    ];
    expect(notice(quiet)).toBeUndefined();
    expect(notice([])).toBeUndefined();
  });

  it("a command that works for any name, and for standard input", () => {
    const command = (made: Partial<MadeFrom>) => notice([problem("warning")], made)?.match(/check .*/)?.[0];
    expect(command({ shown: "my reports/a.yaml" })).toBe('check "my reports/a.yaml"');
    expect(command({ shown: "$(x)`.yaml" })).toBe('check "\\$(x)\\`.yaml"');
    expect(command({ shown: "<standard input>", isStandardInput: true })).toBe("check -");
    expect(command({ config: "strict.yaml" })).toBe("check --config strict.yaml north.yaml");
    expect(command({ config: false })).toBe("check --no-config north.yaml");
  });
});
