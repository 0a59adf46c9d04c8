/** Recommendations: which came, went, are worded otherwise, or are somebody else's to act on. */

import type { Recommendation, RecommendationGroup, Report } from "../model/report.ts";
import { addTo } from "./add-to.ts";
import type { Readers } from "./compare-texts.ts";
import { mergedOrder, movedPairs, type Pair } from "./merged-order.ts";
import { pairItems } from "./pair-items.ts";
import type { UnitPair } from "./pair-units.ts";
import type { PlacedRecommendation, RecommendationChange, RecommendationEvent } from "./report-changes.ts";
import type { Unit } from "./report-units.ts";
import type { SaidTexts } from "./said-texts.ts";
import { wordChanges } from "./word-changes.ts";

/** From this likeness on, one recommendation is taken for a rewording of another. */
const likeEnough = 0.5;

/** A recommendation with what is asked of it here. */
interface Placed extends PlacedRecommendation {
  readonly id: string | undefined;
  /** The group it stands in, the same for both reports. */
  readonly home: number;
  readonly findings: readonly string[];
}

/** The changes in reading order. An id tells a recommendation again, else its wording, else a likeness. */
export function compareRecommendations(
  before: Report,
  after: Report,
  { units, readers }: { readonly units: readonly UnitPair[]; readonly readers: Readers },
): RecommendationChange[] {
  const groups = units.filter((pair) => (pair.after ?? pair.before)?.kind === "group");
  const old = placed(
    before.recommendations,
    groups.map((pair) => pair.before),
    readers.before,
  );
  const now = placed(
    after.recommendations,
    groups.map((pair) => pair.after),
    readers.after,
  );
  const ways = [
    { key: ({ id }: Placed) => id },
    { key: ({ home, text }: Placed) => `${home} ${text}` },
    { key: ({ text }: Placed) => text },
    { words: ({ text }: Placed) => text, least: likeEnough },
  ];
  const pairs = mergedOrder(old, now, pairItems(old, now, ways));
  const moved = movedWithin(old, pairs);
  return pairs.flatMap((pair) => changeOf(pair, moved.has(pair)));
}

/** `groups` are the groups of this report with their counterparts, as many and in the order as they are written. */
function placed(
  written: readonly RecommendationGroup[],
  groups: readonly (Unit | undefined)[],
  reader: SaidTexts,
): Placed[] {
  const homes = groups.flatMap((group, home) => (group ? [home] : []));
  return written.flatMap(({ to, actions }, at) =>
    actions.map((action) => placedIn(action, { to: to?.text.trim(), home: homes[at] ?? -1 }, reader)),
  );
}

function placedIn(
  { number, id, text, findings }: Recommendation,
  group: Pick<Placed, "to" | "home">,
  reader: SaidTexts,
): Placed {
  const names = findings.map((finding) => finding.text);
  return { ...group, number, id: id?.text, text: reader.line(text), findings: names };
}

/** Those that others take in hand now, or that stand in another order among their neighbours. */
function movedWithin(old: readonly Placed[], pairs: readonly Pair<Placed>[]): ReadonlySet<Pair<Placed>> {
  const moved = new Set<Pair<Placed>>();
  const lists = new Map<number, Pair<Placed>[]>();
  for (const pair of pairs) {
    const { before, after } = pair;
    if (!before || !after) continue;
    if (before.home !== after.home) moved.add(pair);
    else addTo(lists, after.home, pair);
  }
  for (const list of lists.values()) for (const pair of movedPairs(old, list)) moved.add(pair);
  return moved;
}

function changeOf({ before, after }: Pair<Placed>, hasMoved: boolean): RecommendationChange[] {
  const findings = {
    added: (after?.findings ?? []).filter((id) => before && !before.findings.includes(id)),
    removed: (before?.findings ?? []).filter((id) => after && !after.findings.includes(id)),
  };
  const isReworded = before !== undefined && after !== undefined && before.text !== after.text;
  const changes: RecommendationEvent[] = [
    ...(before ? [] : (["added"] as const)),
    ...(after ? [] : (["removed"] as const)),
    ...(isReworded ? (["reworded"] as const) : []),
    ...(hasMoved ? (["moved"] as const) : []),
    ...(findings.added.length + findings.removed.length > 0 ? (["findings"] as const) : []),
  ];
  if (changes.length === 0) return [];
  const words = isReworded ? wordChanges(before.text, after.text) : [];
  return [{ changes, before: before && shown(before), after: after && shown(after), words, findings }];
}

function shown({ number, to, text }: Placed): PlacedRecommendation {
  return { number, to, text };
}
