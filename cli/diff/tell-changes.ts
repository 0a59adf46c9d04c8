/** Puts changes into words, most important first. */
import type {
  DetailChange,
  FigureChange,
  KeyQuestionChange,
  PartChange,
  RatingChange,
  RecommendationChange,
  ReportChanges,
  ScoreChange,
} from "../../core/src/compare/report-changes.ts";
import { counted } from "../reporters/counted.ts";
import { sayDifference, sayQuantity } from "./say-quantity.ts";
import { sayStatus } from "./say-side.ts";
import { textGroups } from "./tell-texts.ts";
import type { Entry, Group, Section } from "./told-changes.ts";

/** All sections that hold something. */
export function tellChanges(changes: ReportChanges): Section[] {
  const { score, ratings, figures, keyQuestions, recommendations, parts, texts, details } = changes;
  const ratingEntries = [...(score ? [scoreEntry(score)] : []), ...ratings.map(ratingEntry)];
  const isPerson = ({ group }: DetailChange) => group === "people";
  const isWord = ({ group }: DetailChange) => group === "glossary";
  const others = details.filter((detail) => !isPerson(detail) && !isWord(detail));
  return [
    { title: "Ratings", groups: [{ title: "", entries: ratingEntries }] },
    { title: "Figures", groups: grouped(figures, ({ where }) => where, figureEntry) },
    { title: "Key questions", groups: grouped(keyQuestions, ({ where }) => where, questionEntry) },
    { title: "Recommendations", groups: [{ title: "", entries: recommendations.map(recommendationEntry) }] },
    { title: "Standards and parts", groups: [{ title: "", entries: parts.map(partEntry) }] },
    { title: "Text", groups: textGroups(texts) },
    {
      title: "People, glossary and details",
      groups: [
        { title: "People", entries: details.filter(isPerson).map(detailEntry) },
        { title: "Glossary", entries: details.filter(isWord).map(detailEntry) },
        { title: "Details", entries: others.map(detailEntry) },
      ],
    },
  ]
    .map((section) => ({ ...section, groups: section.groups.filter(({ entries }) => entries.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}

/** "The score, 2 ratings and 3 figures changed." */
export function sayHowMuch(changes: ReportChanges): string {
  const { score, ratings, figures, keyQuestions, recommendations, parts, texts, details } = changes;
  const counts = [
    ...(score ? ["the score"] : []),
    ...countOf(ratings, "rating"),
    ...countOf(figures, "figure"),
    ...countOf(keyQuestions, "key question"),
    ...countOf(recommendations, "recommendation"),
    ...countOf(parts, "part"),
    ...countOf(texts, "text"),
    ...countOf(details, "detail"),
  ];
  const list = counts.length < 2 ? counts.join("") : `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}`;
  return list === "" ? "Both reports say the same." : `Changed: ${list}.`;
}

function countOf(list: readonly unknown[], noun: string): string[] {
  return list.length === 0 ? [] : [counted(list.length, noun)];
}

/** Groups in the order in which their first entry comes. */
function grouped<Change>(
  changes: readonly Change[],
  where: (change: Change) => string,
  entry: (change: Change) => Entry,
): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const change of changes)
    groups.set(where(change), [...(groups.get(where(change)) ?? []), entry(change)]);
  return [...groups].map(([title, entries]) => ({ title, entries }));
}

function signOf({ before, after }: { readonly before: unknown; readonly after: unknown }): Entry["sign"] {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

function scoreEntry(score: ScoreChange): Entry {
  const { before, after, points } = score;
  const note = points ? `${counted(Math.abs(points), "point")} ${points > 0 ? "more" : "fewer"}` : undefined;
  return { sign: signOf(score), label: "Score", values: { before, after }, note };
}

function ratingEntry(rating: RatingChange): Entry {
  const { kind, name, places, before, after, steps } = rating;
  const label = kind === "discretion" ? `${name}, before discretion` : name;
  const step = steps ? `${counted(Math.abs(steps), "level")} ${steps > 0 ? "up" : "down"}` : "";
  const place = kind === "standard" && places.length === 1 ? placeNames[places[0] ?? "section"] : "";
  const note = [step, place].filter((part) => part !== "").join(", ");
  return { sign: signOf(rating), label, values: { before, after }, note: note || undefined };
}

const placeNames = { section: "in its section alone", "ratings page": "on the ratings page alone" } as const;

function figureEntry(figure: FigureChange): Entry {
  const { kind, before, after } = figure;
  const name = kind === "quoted" ? `“${shortened(figure.name)}”` : figure.name;
  const values = { before: before && sayQuantity(before), after: after && sayQuantity(after) };
  return { sign: signOf(figure), label: name, values, note: sayDifference(figure) };
}

/** The beginning of a sentence that is quoted to know it by. */
function shortened(text: string): string {
  return text.length <= longestQuotation
    ? text
    : `${text.slice(0, longestQuotation).replace(/\s+\S*$/, "")} …`;
}

const longestQuotation = 100;

function questionEntry(question: KeyQuestionChange): Entry {
  const { change, before, after, words } = question;
  if (change === "reworded") return { sign: "changed", label: "", words };
  const label = (after ?? before)?.question || "A key question without a wording";
  if (change === "moved") return { sign: "moved", label, note: "stands in another order" };
  const [old, now] = [before, after].map((asked) => asked && (sayQuantity(asked) || "no result"));
  return { sign: change, label, values: { before: old, after: now } };
}

function recommendationEntry({ changes, before, after, words, findings }: RecommendationChange): Entry {
  const now = after ?? before;
  const renumbered = before && after && before.number !== after.number ? `, was ${before.number}` : "";
  const label = after ? `${after.number}${renumbered}` : `was ${before?.number}`;
  const isOtherGroup = before && after && before.to !== after.to;
  const to = isOtherGroup
    ? `was to ${before.to ?? "nobody named"}, now to ${after.to ?? "nobody named"}`
    : `to ${now?.to ?? "nobody named"}`;
  const order = changes.includes("moved") && !isOtherGroup ? ["stands in another order"] : [];
  const links = [
    ...findings.added.map((id) => `follows from “${id}” too`),
    ...findings.removed.map((id) => `no longer follows from “${id}”`),
  ];
  const text: Entry["words"] = words.length > 0 ? words : [{ change: "same", text: now?.text ?? "" }];
  return { sign: recommendationSign(changes), label, note: [to, ...order, ...links].join("; "), words: text };
}

function recommendationSign(changes: RecommendationChange["changes"]): Entry["sign"] {
  const [first] = changes;
  if (first === "added" || first === "removed" || first === "moved") return first;
  return "changed";
}

function partEntry({ what, change, before, after }: PartChange): Entry {
  if (change === "renamed") return { sign: "changed", label: `Name of a ${what}`, values: { before, after } };
  const note = change === "moved" ? `${what}, stands in another place` : what;
  return { sign: change, label: after ?? before ?? "", note };
}

function detailEntry(detail: DetailChange): Entry {
  const { name, before, after } = detail;
  const say = (text: string | undefined) =>
    name === "Status" && text !== undefined ? sayStatus(text) : text;
  return { sign: signOf(detail), label: name, values: { before: say(before), after: say(after) } };
}
