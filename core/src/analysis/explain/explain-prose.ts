/** What a sign or a word in prose stands for: `{{figure}}`, `[^note]`, an acronym of the glossary. */
import type { LineIndex } from "../../document/line-index.ts";
import type { ScalarNode } from "../../document/node.ts";
import { glossaryUses } from "../../model/glossary-words.ts";
import type { Report } from "../../model/report.ts";
import { figureReferences, footnoteReferences } from "../../model/text-references.ts";
import { withTexts } from "../../model/with-texts.ts";
import type { Position, Range } from "../../problem.ts";
import { explainFigure } from "./explain-figure.ts";
import { explainAcronym, explainFootnote } from "./explain-reference.ts";

/** Paragraphs of Markdown, and the sign or word they are about; undefined where none stands. */
export function explainProse(
  node: ScalarNode,
  position: Position,
  { report, lines }: { report: Report; lines: LineIndex },
): { readonly said: readonly string[]; readonly range: Range } | undefined {
  const prose = report.prose.find(({ value }) => value?.node === node);
  if (!prose?.value) return undefined;
  const here = <Sign extends { readonly range: Range }>(signs: readonly Sign[]) =>
    signs.find(({ range }) => isIn(range, position));
  const only = withTexts(report, [prose]);
  const figure = here(figureReferences(only));
  if (figure) return { said: explainFigure(figure.id, report), range: figure.range };
  const footnote = here(footnoteReferences(only));
  if (footnote) return { said: explainFootnote(footnote.id, report, lines), range: footnote.range };
  const word = here(glossaryUses(prose.value, report));
  return word && { said: explainAcronym(word.name, report), range: word.range };
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character < end.character));
}
