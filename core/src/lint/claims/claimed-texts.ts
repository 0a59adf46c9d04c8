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
  /** The kinds of claims among them. */
  readonly kinds: ReadonlySet<Claim["kind"]>;
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

/** Those of them with at least one claim of a kind: most checks look at one kind alone, and most texts have few. */
export function textsClaiming(facts: ClaimFacts, kind: Claim["kind"]): readonly ClaimedText[] {
  return facts.report.once.get(textsClaiming, () => byKind(claimedTexts(facts))).get(kind) ?? [];
}

function byKind(texts: readonly ClaimedText[]): ReadonlyMap<Claim["kind"], readonly ClaimedText[]> {
  const all = new Map<Claim["kind"], ClaimedText[]>();
  for (const text of texts) {
    for (const kind of text.kinds) {
      const others = all.get(kind);
      if (others) others.push(text);
      else all.set(kind, [text]);
    }
  }
  return all;
}

type ClaimFacts = Pick<ReportFacts, "report" | "framework" | "words">;

function collect(facts: ClaimFacts): ClaimedText[] {
  const { report } = facts;
  const words = wordsOf(facts);
  const standards = report.domains.flatMap((domain) => domain.standards);
  const texts: ClaimedText[] = [];
  for (const { value, holder } of report.prose) {
    if (!value?.isText) continue;
    const said = value.keptIn(report.texts).get(words ?? collect, () => saidIn(report, value, words));
    if (!said) continue;
    const { start } = value.node;
    const standard = standards.find(({ part: { node } }) => node.start <= start && start < node.end);
    const { claims, kinds, sentences, once } = said;
    texts.push({ value, claims, kinds, sentences, once, standard, field: fieldOf(holder) });
  }
  return texts;
}

/** What a text claims, with the words of a framework or of none; undefined where it claims nothing. */
function saidIn(
  report: ClaimFacts["report"],
  value: Value,
  words: FrameworkWords | undefined,
): Pick<ClaimedText, "claims" | "kinds" | "sentences" | "once"> | undefined {
  if (!mayClaim(value.text)) return undefined;
  const claims = sentencesIn(report, value).flatMap((sentence) => claimsIn(sentence, words));
  if (claims.length === 0) return undefined;
  const kinds = new Set(claims.map(({ kind }) => kind));
  return { claims, kinds, sentences: bySentence(claims), once: new Once() };
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
