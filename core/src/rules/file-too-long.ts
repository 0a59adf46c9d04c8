/** A file is larger than this tool reads. Nothing in it is checked. */
import type { FileRule } from "../lint/rule.ts";

export const fileTooLong: FileRule = {
  id: "file-too-long",
  summary: "A file is larger than this tool reads, so nothing in it is checked.",
  severity: "error",
  reads: "file",
  check({ file: { refusal, text } }, say) {
    if (refusal?.kind !== "tooLong") return;
    const { length, limit } = refusal;
    say({
      at: { start: { line: 0, character: 0 }, end: { line: 0, character: firstLine(text).length } },
      message: `This file has ${inMillions(length)} million characters, and at most ${inMillions(limit)} million are read: nothing in it was checked. The command line reads larger files with “--max-file-size”.`,
      data: { actual: length, expected: limit },
    });
  },
};

/** With two significant decimals, so that a limit below a million can be told too. */
function inMillions(characters: number): string {
  return String(Math.round(characters / 100) / 10_000);
}

/** What an editor can underline without reading on. */
function firstLine(text: string): string {
  return text.slice(0, 80).split(/[\r\n]/)[0] ?? "";
}
