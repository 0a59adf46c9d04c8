/** `textDocument/selectionRange`: what a growing selection takes in: word, sentence, paragraph, text, part. */
import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver-protocol";
import { stretchesAround } from "../document/stretches-around.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with one chain for each position, in their order. */
export const selectionRange: DocumentFeature<SelectionRangeParams, SelectionRange[]> = {
  scope: "document",
  method: "textDocument/selectionRange",
  capability: { selectionRangeProvider: true },
  empty: [],
  run: ({ file }, { positions }) => {
    const { lines } = file.file;
    return positions.map((position) => {
      const stretches = stretchesAround(file.file, lines.offsetAt(position));
      const [outermost, ...inner] = stretches.map(({ start, end }) => lines.rangeOf(start, end));
      const whole: SelectionRange = { range: outermost ?? { start: position, end: position } };
      return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), whole);
    });
  },
};
