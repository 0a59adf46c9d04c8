/** What a number or a quantity word in prose was compared with, and the sum. */
import type { ScalarNode } from "../../document/node.ts";
import { allChecked } from "../../lint/claims/all-checks.ts";
import { baseOf } from "../../lint/claims/checks/attainable-percentages.ts";
import { claimedTexts } from "../../lint/claims/claimed-texts.ts";
import type { ReportFacts } from "../../lint/rule.ts";
import type { Position, Range } from "../../problem.ts";
import type { Claim } from "../../prose/claim.ts";
import { sayInterval } from "../../prose/say-interval.ts";
import { asMarkdown } from "./as-markdown.ts";

/** Paragraphs of Markdown, and the words they are about; undefined where nothing is claimed. */
export function explainClaim(
  facts: ReportFacts,
  node: ScalarNode,
  position: Position,
): { readonly said: readonly string[]; readonly range: Range } | undefined {
  const text = claimedTexts(facts).find(({ value }) => value.node === node);
  if (!text) return undefined;
  const isHere = ({ start, end }: Claim) => isIn(text.value.rangeOf(start, end), position);
  const claims = text.sentences.find((sentence) => sentence.some(isHere));
  const claim = claims?.find(isHere);
  if (!claims || !claim) return undefined;
  const compared = sums(facts, node, claim);
  const said = compared.length > 0 ? compared : meaning(claims, claim);
  return { said, range: text.value.rangeOf(claim.start, claim.end) };
}

/** "13 of 21 is 61.9 per cent.", with a sign that tells at a glance whether it holds. */
function sums(facts: ReportFacts, node: ScalarNode, { start, end }: Claim): string[] {
  const own = allChecked(facts).filter(
    ({ text, claims }) =>
      text.value.node === node && claims.some((claim) => claim.start === start && claim.end === end),
  );
  const said = own.map(({ agrees, sum }) => `${agrees ? "✓" : "✗"} ${asMarkdown(sum)}`);
  return [...new Set(said)];
}

function meaning(claims: readonly Claim[], claim: Claim): string[] {
  if (claim.kind === "quantity word" && claim.interval)
    return [`“${asMarkdown(claim.word)}” is taken for ${sayInterval(claim.interval)}.`];
  if (claim.kind !== "percentage" || claim.isChange || baseOf(claim, claims)) return [];
  return ["The sentence does not say how many this is of, so it was not checked against a count."];
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character < end.character));
}
