/** However far a report is written, what the editor is told of its shape is what the protocol allows. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DocumentSymbol, Range, SelectionRange } from "vscode-languageserver-protocol";
import { PreviewPages } from "../../../core/src/export/preview-pages.ts";
import { documentSymbol } from "../../../core/src/features/document-symbol.ts";
import type { FeatureContext } from "../../../core/src/features/feature.ts";
import { foldingRange } from "../../../core/src/features/folding-range.ts";
import { selectionRange } from "../../../core/src/features/selection-range.ts";
import { testCore } from "../../support/core.ts";

const uri = "file:///reports/report.inspection.yaml";
const core = testCore();
const whole = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const steps = 40;
const lengths = Array.from({ length: steps }, (_, at) => Math.ceil((whole.length * (at + 1)) / steps));

describe.each([
  ["with line feeds", whole],
  ["with CRLF", whole.replaceAll("\n", "\r\n")],
])("the practice report %s", (_, text) => {
  it.each(lengths)("its first %i characters", (length) => {
    const file = core.analyseOnce(uri, text.slice(0, length));
    const { lines } = file.file;
    const context: FeatureContext = {
      file,
      parts: core.parts,
      settings: {
        inlayHints: { bands: true, counts: true, scores: true },
        tabSize: 2,
        rulePages: "https://pages.example/{rule}",
      },
      pages: new PreviewPages(),
      analyseText: (changed) => core.analyseOnce(uri, changed),
    };
    const textDocument = { uri };

    const symbols = documentSymbol.run(context, { textDocument });
    expect(symbols.flatMap((symbol) => faultsOf(symbol))).toEqual([]);

    const folds = foldingRange.run(context, { textDocument });
    const isWrong = folds.filter((fold) => fold.endLine <= fold.startLine || fold.endLine >= lines.lineCount);
    expect(isWrong).toEqual([]);

    const positions = lengths.filter((at) => at <= length).map((at) => lines.positionAt(at));
    const chains = selectionRange.run(context, { textDocument, positions });
    expect(chains).toHaveLength(positions.length);
    expect(chains.filter((chain) => !grows(chain))).toEqual([]);
  });
});

/** What an editor would refuse: no name, a place outside of what is around it. */
function faultsOf(symbol: DocumentSymbol, parent?: Range): string[] {
  const { name, range, selectionRange: at, children = [] } = symbol;
  return [
    ...(name.trim() === "" ? ["no name"] : []),
    ...(holds(range, at) ? [] : [`${name}: selected outside of its range`]),
    ...(!parent || holds(parent, range) ? [] : [`${name}: outside of its parent`]),
    ...children.flatMap((child) => faultsOf(child, range)),
  ];
}

function grows({ range, parent }: SelectionRange): boolean {
  if (!parent) return true;
  return holds(parent.range, range) && !holds(range, parent.range) && grows(parent);
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
