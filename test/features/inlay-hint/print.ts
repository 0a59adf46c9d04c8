/** The lines that have hints, with each hint in ⟨⟩ where it stands; then the tooltips, where `# test: tooltips` asks for them. */
import type { InlayHint } from "vscode-languageserver-protocol";
import { inlayHint } from "../../../core/src/features/inlay-hint.ts";
import type { FeatureCase } from "../feature-case.ts";

/** Two cursors mark the stretch that is asked for; `# test: only bands` leaves one setting on. */
export function print({ context, uri, cursors, options }: FeatureCase): string {
  const { lines } = context.file.file;
  const [start = { line: 0, character: 0 }, end = lines.positionAt(lines.text.length)] = cursors;
  const isOn = (name: string) => (options.only ?? name) === name;
  const settings = {
    ...context.settings,
    inlayHints: { bands: isOn("bands"), counts: isOn("counts"), scores: isOn("scores") },
  };
  const hints = inlayHint.run({ ...context, settings }, { textDocument: { uri }, range: { start, end } });
  const shown = hints.toSorted((a, b) => a.position.line - b.position.line);
  const numbers = [...new Set(shown.map(({ position }) => position.line))];
  const printed = numbers.map((line) => withHints(lines.lineText(line), ofLine(shown, line)));
  const tooltips = "tooltips" in options ? shown.map(tooltipOf) : [];
  return [printed.join("\n") || "no hint", ...tooltips].join("\n\n----\n\n");
}

function ofLine(hints: readonly InlayHint[], line: number): InlayHint[] {
  return hints.filter(({ position }) => position.line === line);
}

/** From the last to the first, so that places stay where they are; hints at one place in their order. */
function withHints(text: string, hints: readonly InlayHint[]): string {
  const places = [...new Set(hints.map(({ position }) => position.character))].toSorted((a, b) => b - a);
  return places.reduce((line, at) => {
    const labels = hints
      .filter(({ position }) => position.character === at)
      .map(({ label, paddingLeft }) => `${paddingLeft ? " " : ""}⟨${label}⟩`);
    return line.slice(0, at) + labels.join("") + line.slice(at);
  }, text);
}

function tooltipOf({ tooltip }: InlayHint): string {
  return (tooltip as { readonly value: string }).value;
}
