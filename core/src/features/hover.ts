/**
 * `textDocument/hover`: what stands under the pointer, in plain words. Names are explained by the schema;
 * figures, ratings and references by what the report and its framework say of them.
 */
import type { Hover, HoverParams } from "vscode-languageserver-protocol";
import { explainClaim } from "../analysis/explain/explain-claim.ts";
import { explainName } from "../analysis/explain/explain-name.ts";
import { explainProse } from "../analysis/explain/explain-prose.ts";
import { explainRule } from "../analysis/explain/explain-rule.ts";
import { explainValue } from "../analysis/explain/explain-value.ts";
import { type Place, placeAt } from "../analysis/explain/place-at.ts";
import { suppressionComments } from "../lint/suppress.ts";
import type { Position, Range } from "../problem.ts";
import type { DocumentFeature, FeatureContext } from "./feature.ts";

/** Answers with Markdown, in which no text of the report is anything but text. */
export const hover: DocumentFeature<HoverParams, Hover | null> = {
  scope: "document",
  method: "textDocument/hover",
  capability: { hoverProvider: true },
  empty: null,
  run: (context, { position }) => {
    const place = placeAt(context.file, position);
    if (!place) return null;
    const { said, range } = explanation(context, place, position) ?? { said: [], range: undefined };
    if (!range || said.length === 0) return null;
    return { contents: { kind: "markdown", value: said.join("\n\n") }, range };
  },
};

/** Paragraphs, and the stretch of the file that they are about. */
interface Explanation {
  readonly said: readonly string[];
  readonly range: Range;
}

function explanation(context: FeatureContext, place: Place, position: Position): Explanation | undefined {
  const { name, value, lines, document } = place;
  if (name) {
    const said = explainName(place, context.file);
    return { said, range: lines.rangeOf(name.key.start, name.key.end) };
  }
  if (!value) return inComment(context, place, position);
  const { report } = document;
  if (!report) return undefined;
  const said = explainValue(place, report);
  if (said.length > 0) return { said, range: lines.rangeOf(value.start, value.end) };
  const facts = context.file.reportFacts(document);
  return explainProse(value, position, { report, lines }) ?? (facts && explainClaim(facts, value, position));
}

/** A rule that a comment silences. */
function inComment(
  { parts, settings }: FeatureContext,
  { document, lines }: Place,
  { line, character }: Position,
): Explanation | undefined {
  if (!lines.lineText(line).includes("#")) return undefined;
  const comment = suppressionComments(document.tree, lines).find(
    ({ ruleRange: { start, end } }) =>
      start.line === line && start.character <= character && character < end.character,
  );
  if (!comment) return undefined;
  return { said: explainRule(comment.ruleId, parts.rules, settings.rulePages), range: comment.ruleRange };
}
