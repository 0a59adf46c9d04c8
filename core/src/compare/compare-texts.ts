/** Texts and findings: which came, went, moved, and which of their sentences changed. */

import type { Finding } from "../model/report.ts";
import { addTo } from "./add-to.ts";
import { mergedOrder, movedPairs, type Pair } from "./merged-order.ts";
import { pairItems } from "./pair-items.ts";
import type { UnitPair } from "./pair-units.ts";
import type { SentenceChange, TextChange, TextPlace } from "./report-changes.ts";
import type { Unit } from "./report-units.ts";
import type { SaidTexts } from "./said-texts.ts";
import { sentenceChanges } from "./sentence-changes.ts";

/** The readers of the old and the new report. */
export interface Readers {
  readonly before: SaidTexts;
  readonly after: SaidTexts;
}

/** Every text that changed, unit by unit in reading order. */
export function compareTexts(units: readonly UnitPair[], readers: Readers): TextChange[] {
  const findings = findingChanges(units, readers);
  const changes = units.flatMap((unit, home) => [
    ...textChanges(unit, readers),
    ...(findings.get(home) ?? []),
  ]);
  return withMovedSentences(changes);
}

/** A text on both sides, as its readers have it. */
interface Said {
  readonly place: TextPlace;
  readonly sentences: readonly string[];
}

function textChanges({ before, after }: UnitPair, readers: Readers): TextChange[] {
  const roles = new Set([...(after?.texts.keys() ?? []), ...(before?.texts.keys() ?? [])]);
  const name = (after ?? before)?.name ?? "";
  const said = (unit: Unit | undefined, reader: SaidTexts, what: string): Said => ({
    place: { where: name, what },
    sentences: reader.sentences(unit?.texts.get(what)),
  });
  return [...roles].flatMap((what) =>
    changeBetween(said(before, readers.before, what), said(after, readers.after, what), false),
  );
}

/** A finding with the unit that it stands in, counted from 0. */
interface PlacedFinding extends Said {
  readonly home: number;
  readonly kind: Finding["kind"];
  readonly id: string | undefined;
  readonly line: string;
}

/** What findings are called. */
const kindNames = { strength: "strength", improvement: "area for improvement" } as const;

/** The changes by the unit in which they are to be told. */
function findingChanges(units: readonly UnitPair[], readers: Readers): Map<number, TextChange[]> {
  const placed = (side: "before" | "after") =>
    units.flatMap((pair, home) => placedFindings(pair, home, { side, reader: readers[side] }));
  const [before, after] = [placed("before"), placed("after")];
  const homeOf = ({ home, kind }: PlacedFinding) => `${home} ${kind}`;
  const counterparts = pairItems(before, after, [
    { key: ({ id }) => id },
    { key: (finding) => `${homeOf(finding)} ${finding.line}` },
    { key: ({ line }) => line },
    { words: ({ line }) => line, least: 0.5, within: homeOf },
    { words: ({ line }) => line, least: 0.7 },
  ]);
  const pairs = mergedOrder(before, after, counterparts);
  const moved = movedWithin(before, pairs);
  const changes = new Map<number, TextChange[]>();
  for (const pair of pairs) {
    const [old, now] = [pair.before, pair.after];
    const home = (now ?? old)?.home ?? 0;
    const hasMoved =
      moved.has(pair) || (old !== undefined && now !== undefined && homeOf(old) !== homeOf(now));
    addTo(changes, home, ...changeBetween(old, now, hasMoved));
  }
  return changes;
}

function placedFindings(
  pair: UnitPair,
  home: number,
  { side, reader }: { readonly side: "before" | "after"; readonly reader: SaidTexts },
): PlacedFinding[] {
  const unit = pair[side];
  return (unit?.findings ?? []).map(({ kind, id, text }) => {
    const sentences = reader.sentences(text);
    const place = { where: unit?.name ?? "", what: kindNames[kind] };
    return { home, kind, id: id?.text, sentences, line: sentences.join(" "), place };
  });
}

/** Findings that changed their order in the list in which they stayed. */
function movedWithin(
  before: readonly PlacedFinding[],
  pairs: readonly Pair<PlacedFinding>[],
): ReadonlySet<Pair<PlacedFinding>> {
  const lists = new Map<string, Pair<PlacedFinding>[]>();
  for (const pair of pairs) {
    if (pair.before?.home !== pair.after?.home || pair.before?.kind !== pair.after?.kind) continue;
    const list = `${pair.after?.home} ${pair.after?.kind}`;
    addTo(lists, list, pair);
  }
  return new Set([...lists.values()].flatMap((list) => [...movedPairs(before, list)]));
}

/** The change of one text; none where both sides say the same in the same place. */
function changeBetween(before: Said | undefined, after: Said | undefined, hasMoved: boolean): TextChange[] {
  const [old, now] = [before?.sentences ?? [], after?.sentences ?? []];
  const place = (after ?? before)?.place ?? { where: "", what: "" };
  const sentences = sentenceChanges(old, now);
  if (sentences.length === 0 && !hasMoved) return [];
  const change = changeOf(old, now, hasMoved);
  const from = hasMoved ? before?.place : undefined;
  return [{ ...place, change, from, opening: now[0] ?? old[0] ?? "", sentences }];
}

function changeOf(old: readonly string[], now: readonly string[], hasMoved: boolean): TextChange["change"] {
  if (hasMoved) return "moved";
  if (old.length === 0) return "added";
  return now.length === 0 ? "removed" : "reworded";
}

/** Shorter sentences stand in many places without being the same. */
const leastWords = 4;

/** A sentence that is gone from one place and new in another has moved; it is told where it stands now. */
function withMovedSentences(changes: readonly TextChange[]): TextChange[] {
  const gone = new Map<string, { sentence: SentenceChange; place: TextPlace }[]>();
  for (const { where, what, from, sentences } of changes) {
    for (const sentence of sentences) {
      const { before } = sentence;
      if (sentence.change !== "removed" || !before || before.split(" ").length < leastWords) continue;
      addTo(gone, before, { sentence, place: from ?? { where, what } });
    }
  }
  const told = new Set<SentenceChange>();
  const moved = changes.map((change) => ({
    ...change,
    sentences: change.sentences.map((sentence): SentenceChange => {
      const origin = sentence.change === "added" ? gone.get(sentence.after ?? "")?.shift() : undefined;
      if (!origin) return sentence;
      told.add(origin.sentence);
      return { ...sentence, change: "moved", before: sentence.after, from: origin.place };
    }),
  }));
  return moved
    .map((change) => ({ ...change, sentences: change.sentences.filter((sentence) => !told.has(sentence)) }))
    .filter(({ sentences, change }) => sentences.length > 0 || change === "moved");
}
