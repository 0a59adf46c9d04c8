/**
 * A file that the host did not take as text is a finding like any other, under the ids of the rules that
 * say the same about a text. There is no text here, so the problem is about the file as a whole.
 */
import type { FileContent } from "../../core/src/host.ts";
import { fingerprintOf } from "../../core/src/lint/fingerprint.ts";
import type { Problem } from "../../core/src/problem.ts";
import { counted } from "../reporters/counted.ts";

/** The problem of a file that was not read; `limit` is the most that is read, in bytes. */
export function problemOfUnread(content: Exclude<FileContent, { kind: "text" }>, limit: number): Problem {
  if (content.kind === "notText") {
    return wholeFile(
      "file-not-text",
      "This file is not text in UTF-8, so nothing in it was checked: save it again with the encoding UTF-8.",
    );
  }
  const sizes = `${counted(content.bytes, "byte")} long, and at most ${counted(limit, "byte")} are read`;
  return {
    ...wholeFile(
      "file-too-long",
      `This file is ${sizes}: nothing in it was checked. “--max-file-size” lets larger files in.`,
    ),
    data: { actual: content.bytes, expected: limit },
  };
}

function wholeFile(ruleId: string, message: string): Problem {
  const start = { line: 0, character: 0 };
  return {
    ruleId,
    severity: "error",
    message,
    range: { start, end: start },
    pointer: "",
    related: [],
    fixes: [],
    fingerprint: fingerprintOf(ruleId, "", ""),
  };
}
