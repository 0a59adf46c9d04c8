/** Percentages and counts in sentences that are otherwise much the same. */
import type { Claim } from "../prose/claim.ts";
import { readClaims } from "../prose/read-claims.ts";
import { figureChange } from "./compare-figures.ts";
import { isSameQuantity } from "./quantities.ts";
import type { FigureChange, Quantity, TextChange } from "./report-changes.ts";

/**
 * The figures that a reworded sentence quotes otherwise. Only where it quotes as many as before, since else nothing
 * tells which one became which. What changed by name already (`known`) is not told again for each place that quotes it.
 */
export function compareQuoted(texts: readonly TextChange[], known: readonly FigureChange[]): FigureChange[] {
  return texts.flatMap(({ where, sentences }) =>
    sentences.flatMap(({ before, after }) => {
      if (before === undefined || after === undefined) return [];
      const [old, now] = [quoted(before), quoted(after)];
      if (old.length !== now.length) return [];
      return old.flatMap((quantity, at) => {
        const change = { kind: "quoted", where, name: after, before: quantity, after: now[at] } as const;
        const isTold = known.some((other) => isSame(other, change));
        return isSameQuantity(quantity, now[at]) || isTold ? [] : [figureChange(change)];
      });
    }),
  );
}

function quoted(sentence: string): Quantity[] {
  return readClaims(sentence, undefined).flatMap((claim) => quantityIn(claim) ?? []);
}

function quantityIn(claim: Claim): Quantity | undefined {
  const none = { percent: undefined, count: undefined, of: undefined, population: undefined };
  if (claim.kind === "percentage") return { ...none, percent: claim.value };
  return claim.kind === "count" ? { ...none, count: claim.count, of: claim.of } : undefined;
}

function isSame(known: Pick<FigureChange, "kind" | "before" | "after">, quoted: typeof known): boolean {
  const plain = (quantity: Quantity | undefined) => quantity && { ...quantity, population: undefined };
  return (
    known.kind === "named figure" &&
    isSameQuantity(plain(known.before), plain(quoted.before)) &&
    isSameQuantity(plain(known.after), plain(quoted.after))
  );
}
