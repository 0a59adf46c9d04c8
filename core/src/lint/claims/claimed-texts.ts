/** Every prose text of a report with its claims, and where in the report it stands. */

import { Once } from "../../model/once.ts";
import type { Value } from "../../model/part.ts";
import type { StandardPart } from "../../model/report.ts";
import type { Claim } from "../../prose/claim.ts";
import type { FrameworkWords } from "../../prose/framework-words.ts";
import { claimsIn, mayClaim } from "../../prose/read-claims.ts";
import type { ReportFacts } from "../rule.ts";
import { sentencesIn } from "./sentences-in.ts";
import { wordsOf } from "./words-of.ts";

/** A text in which something is claimed. */
export interface ClaimedText {
  readonly value: Value;
  /** In the order of the text; never empty. */
  readonly claims: readonly Claim[];
  /** The same by sentences, those that claim nothing left out: numbers are compared within one sentence. */
  readonly sentences: readonly (readonly Claim[])[];
  /** For what is worked out from the claims alone: kept as long as the text is. */
  readonly once: Once;
  /** The standard that it belongs to; undefined outside of all. */
  readonly standard: StandardPart | undefined;
  /** The property that it stands under: `explanation`, `strengths`, `text`; "" where it has none. */
  readonly field: string;
}

/** The texts with claims, in the order of the file; worked out once for each version of the report. */
export function claimedTexts(facts: ClaimFacts): readonly ClaimedText[] {
  return facts.report.once.get(claimedTexts, () => collect(facts));
}

type ClaimFacts = Pick<ReportFacts, "report" | "framework" | "words">;

function collect(facts: ClaimFacts): ClaimedText[] {
  const { report } = facts;
  const words = wordsOf(facts);
  const standards = report.domains.flatMap((domain) => domain.standards);
  return report.prose.flatMap(({ value, holder }) => {
    if (!value?.isText) return [];
    const said = report.texts.get(words ?? collect, value.text, () => saidIn(report, value, words));
    if (!said) return [];
    const { start } = value.node;
    const standard = standards.find(({ part: { node } }) => node.start <= start && start < node.end);
    return [{ value, ...said, standard, field: fieldOf(holder) }];
  });
}

/** What a text claims, with the words of a framework or of none; undefined where it claims nothing. */
function saidIn(
  report: ClaimFacts["report"],
  value: Value,
  words: FrameworkWords | undefined,
): Pick<ClaimedText, "claims" | "sentences" | "once"> | undefined {
  if (!mayClaim(value.text)) return undefined;
  const claims = sentencesIn(report, value).flatMap((sentence) => claimsIn(sentence, words));
  return claims.length > 0 ? { claims, sentences: bySentence(claims), once: new Once() } : undefined;
}

function bySentence(claims: readonly Claim[]): Claim[][] {
  const sentences: Claim[][] = [];
  let last: Claim | undefined;
  for (const claim of claims) {
    if (claim.sentence === last?.sentence) sentences.at(-1)?.push(claim);
    else sentences.push([claim]);
    last = claim;
  }
  return sentences;
}

function fieldOf(holder: ReportFacts["report"]["prose"][number]["holder"]): string {
  const key = "entry" in holder ? holder.entry.key : undefined;
  return key?.kind === "scalar" ? String(key.value ?? "") : "";
}
