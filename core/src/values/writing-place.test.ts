import { describe, expect, it } from "vitest";
import { LineIndex } from "../document/line-index.ts";
import { writingPlace } from "./writing-place.ts";

describe("where prose can be put", () => {
  it.each(["|", ">", "|\n  a", "&a ", "!", "? ", "- ", "---"])(
    "is nowhere in %j, which is in no part",
    (text) => {
      const lines = new LineIndex(text);
      for (let character = 0; character <= lines.lineText(0).length; character++) {
        const at = { line: 0, character };
        expect(writingPlace({ lines, schema: {}, tabSize: 2 }, { start: at, end: at })).toBeUndefined();
      }
    },
  );
});
