/** A file is larger than this tool reads. Nothing in it is checked. */
import type { FileRule } from "../lint/rule.ts";

export const fileTooLong: FileRule = {
  id: "file-too-long",
  summary: "A file is larger than this tool reads, so nothing in it is checked.",
  severity: "error",
  reads: "file",
  check({ file: { refusal, text } }, say) {
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: firstLine(text).length } };
    if (refusal?.kind === "tooMany")
      say({
        at,
        message: `This file has more than ${grouped(refusal.limit)} names, values and signs, which is more than is read: nothing in it was checked.`,
        data: { expected: refusal.limit },
      });
    if (refusal?.kind !== "tooLong") return;
    const { length, limit } = refusal;
    say({
      at,
      message: `This file has ${grouped(length)} characters, and at most ${grouped(limit)} are read: nothing in it was checked. The command line reads larger files with “--max-file-size”.`,
      data: { actual: length, expected: limit },
    });
  },
};

/** In full, so that a file just over the limit is told apart from it: 10,000,001. */
function grouped(characters: number): string {
  return String(characters).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** What an editor can underline without reading on. */
function firstLine(text: string): string {
  return text.slice(0, 80).split(/[\r\n]/)[0] ?? "";
}
