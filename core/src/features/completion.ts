/**
 * `textDocument/completion`: what may be written at the cursor, with a template. A line that is half typed is
 * put right first, with a mark in place of what is wanted, and that text is analysed; prose and comments
 * never break a file and are answered from the analysis that is there.
 */
import type {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionParams,
} from "vscode-languageserver-protocol";
import type { AnalysedDocument, FileAnalysis } from "../analysis/analyse.ts";
import { cursorAt } from "../document/cursor/cursor-at.ts";
import type { PlacedCursor, Shape, Slot } from "../document/cursor/slot.ts";
import { entriesOf, type Node, resolve } from "../document/node.ts";
import { nodeAt, type PathStep } from "../document/node-at.ts";
import { schemaAt } from "../schema/schema-at.ts";
import { type Insertion, insertOffer, markedText, slotMark } from "../values/insert-offer.ts";
import { valueSources } from "../values/sources.ts";
import type { Offer, OfferKind, Place, ValueFacts } from "../values/value-source.ts";
import type { DocumentFeature, FeatureContext } from "./feature.ts";

/** Answers with everything that may stand at the cursor, best first. The editor filters it while the writer types on. */
export const completion: DocumentFeature<CompletionParams, CompletionList> = {
  scope: "document",
  method: "textDocument/completion",
  capability: {
    completionProvider: { triggerCharacters: [":", "-", " ", "{", "^"], resolveProvider: false },
  },
  empty: { isIncomplete: false, items: [] },
  run: (context, params) => {
    const { lines, refusal } = context.file.file;
    const offset = lines.offsetAt(params.position);
    const typed = params.context?.triggerCharacter;
    if (
      refusal ||
      (typed === " " && !isWanted(lines.text.slice(lines.startOf(params.position.line), offset)))
    )
      return completion.empty;
    return { isIncomplete: false, items: itemsAt(context, offset) };
  },
};

/** A blank asks for something behind a colon, a dash and in the comment that silences a rule; else it ends a word. */
function isWanted(before: string): boolean {
  return /(?::|(?:^|\s)-)[ ]$|#[ \t]*inspection-reports-disable-\S+ $/.test(before);
}

function itemsAt(context: FeatureContext, offset: number): CompletionItem[] {
  const { file, settings } = context;
  const { lines } = file.file;
  const shapeOf = (path: readonly PathStep[]) => shapeAt(file, path);
  const placed = cursorAt(lines, offset, { tabSize: settings.tabSize, shapeOf });
  const { cursor } = placed;
  if (cursor.kind === "nothing") return [];
  if (cursor.kind === "comment") return written(context, offset, { kind: "comment", path: [] });
  if (cursor.kind === "text") return proseItems(context, offset, cursor.path);
  const { slot } = cursor;
  const hasWords = lines.text.slice(slot.start, slot.end).trim() !== "";
  if (slot.kind !== "name" && hasWords && isProse(file, slot.path))
    return proseItems(context, offset, slot.path);
  return slotItems(context, { offset, placed, slot });
}

/** What the format has at a path. Prose that may also be a group is a single value. */
function shapeAt({ schema }: FileAnalysis, path: readonly PathStep[]): Shape {
  const types = [schemaAt(schema, path)?.type].flat();
  if (types.includes("string")) return "single";
  return types.includes("array") ? "list" : types.includes("object") ? "group" : "single";
}

function isProse(file: FileAnalysis, path: readonly PathStep[]): boolean {
  return schemaAt(file.schema, path)?.["x-prose"] === true;
}

function proseItems(context: FeatureContext, offset: number, path: readonly PathStep[]): CompletionItem[] {
  return isProse(context.file, path) ? written(context, offset, { kind: "prose", path }) : [];
}

/** Offers inside a text or a comment, which the analysis of the file as it stands can answer. */
function written(
  { file, parts, settings }: FeatureContext,
  offset: number,
  { kind, path }: Pick<Place, "kind" | "path">,
): CompletionItem[] {
  const { lines } = file.file;
  const line = lines.lineAt(offset);
  const place: Place = {
    kind,
    path,
    part: undefined,
    written: new Set(),
    before: lines.text.slice(lines.startOf(line), offset),
    after: lines.text.slice(offset, lines.endOf(line)),
    facts: factsOf(file, documentAt(file, offset), parts),
    complaints: kind === "comment" ? complaintsNear(file, settings, line) : [],
  };
  return offersAt(place).flatMap(({ offer, rank }) => {
    const { raw } = offer;
    if (!raw) return [];
    const insertion = { start: offset - raw.before, end: offset + raw.after, snippet: raw.snippet };
    return [toItem(offer, rank, insertion, { file, offset })];
  });
}

/** The rules that complain about a line or the next one that holds something. */
function complaintsNear(file: FileAnalysis, settings: FeatureContext["settings"], line: number): string[] {
  const { lines } = file.file;
  let below = line + 1;
  while (below < lines.lineCount - 1 && /^\s*(?:#.*)?$/.test(lines.lineText(below))) below++;
  const near = file.problems(settings).filter(({ range }) => [line, below].includes(range.start.line));
  return [...new Set(near.map(({ ruleId }) => ruleId))];
}

interface SlotCursor {
  readonly offset: number;
  readonly placed: PlacedCursor;
  readonly slot: Slot;
}

/** Offers for a name, a value or an item, from an analysis of the file with a mark where it would stand. */
function slotItems(context: FeatureContext, { offset, placed, slot }: SlotCursor): CompletionItem[] {
  const { file, parts } = context;
  const { lines } = file.file;
  const repaired = context.analyseText(markedText(lines.text, slot));
  const document = documentAt(repaired, slot.start);
  const facts = factsOf(repaired, document, parts);
  const both = slot.inner ? [slot, slot.inner] : [slot];
  return both
    .flatMap((one) => offersAt(placeOf(one, facts)).map(({ offer }) => ({ offer, slot: one })))
    .map(({ offer, slot: one }, rank) => {
      const insertion = insertOffer(offer, one, {
        text: lines.text,
        offset,
        indentation: placed.indentation,
      });
      return toItem(offer, rank, insertion, { file, offset });
    });
}

function placeOf(slot: Slot, facts: ValueFacts): Place {
  return {
    kind: slot.kind,
    path: slot.path,
    part: schemaAt(facts.schema, slot.path),
    written: writtenAround(slot, facts.root),
    before: "",
    after: "",
    facts,
    complaints: [],
  };
}

/** Names of the group that a slot is in; for an item, the single values of its list. The mark is not among them. */
function writtenAround({ kind, path }: Slot, root: Node | undefined): ReadonlySet<string> {
  const around = resolve(nodeAt(root, kind === "name" ? path : path.slice(0, -1)));
  const own = kind === "value" ? String(path.at(-1)) : slotMark;
  const all =
    around?.kind === "map"
      ? entriesOf(around).map(({ name }) => name)
      : around?.kind === "list"
        ? around.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []))
        : [];
  return new Set(all.filter((one) => one !== own && one !== slotMark));
}

function documentAt(file: FileAnalysis, offset: number): AnalysedDocument | undefined {
  return file.documents.find(({ tree }) => offset <= tree.end) ?? file.documents.at(-1);
}

function factsOf(
  { kind, schema }: FileAnalysis,
  document: AnalysedDocument | undefined,
  { frameworks, rules }: FeatureContext["parts"],
): ValueFacts {
  const { tree, report, rated } = document ?? {};
  return { kind, schema, root: tree?.root, report, rated, frameworks, rules };
}

/** Every offer once: what a more particular source has offered, a general one does not offer again. */
function offersAt(place: Place): { offer: Offer; rank: number }[] {
  const seen = new Set<string>();
  const offers = valueSources
    .flatMap((source) => source(place))
    .filter(({ label }) => !seen.has(label) && seen.add(label));
  return offers.map((offer, rank) => ({ offer, rank }));
}

function toItem(
  { label, kind, detail, documentation, preselect }: Offer,
  rank: number,
  { start, end, snippet }: Insertion,
  { file, offset }: { readonly file: FileAnalysis; readonly offset: number },
): CompletionItem {
  const { lines } = file.file;
  // The editor compares what stands in the range before the cursor with this text.
  const ahead = lines.text.slice(start, offset).match(/^[\s"'-]*/)?.[0] ?? "";
  return {
    label,
    kind: itemKinds[kind],
    ...(detail && { detail }),
    ...(documentation && { documentation: { kind: "markdown", value: documentation } }),
    sortText: String(rank).padStart(4, "0"),
    ...(ahead && { filterText: ahead + label }),
    ...(preselect && { preselect }),
    insertTextFormat: snippetFormat,
    insertTextMode: asItIs,
    textEdit: { range: lines.rangeOf(start, end), newText: snippet },
  };
}

/** The protocol's number for a text with places to fill in. */
const snippetFormat = 2;

/** The protocol's number for a text whose indentation the editor must not change. */
const asItIs = 1;

/** The protocol's numbers for the signs before a completion. */
const itemKinds: Readonly<Record<OfferKind, CompletionItemKind>> = {
  name: 10,
  value: 12,
  level: 20,
  reference: 18,
  // Not the kind of snippets: editors let people turn those off.
  part: 7,
  word: 1,
  comment: 14,
};
