/** The key questions of a standard: the sentence before the table, the table, and the note on what drives the rating. */
import { bandOf } from "../../framework/bands.ts";
import { findKeyQuestion } from "../../framework/find-standard.ts";
import { fractionOf } from "../../framework/fraction.ts";
import type { FrameworkStandard, RollUp } from "../../framework/framework.ts";
import type { KeyQuestionPart, StandardPart } from "../../model/report.ts";
import type { BandStretch, Inline, KeyQuestionRow, LevelMark, ProseNode } from "../finished-report.ts";
import { writtenPercent } from "../written-percent.ts";
import type { Composition } from "./composition.ts";
import { fillFormula, inWords, withinSentence } from "./formula.ts";
import { stretchesOf } from "./levels-on-scale.ts";
import { plainProse } from "./prose-finisher.ts";
import type { StandardSurroundings } from "./standard.ts";

/** Adds what stands between a rating and the findings; nothing for a standard without key questions. */
export function addKeyQuestions(
  written: StandardPart,
  surroundings: StandardSurroundings,
  id: string,
  into: Composition,
): void {
  const known = surroundings.facts?.match?.standard;
  const isRated = known?.rated ?? true;
  addNote(written, surroundings, `${id}-note`, into);
  if (written.keyQuestions.length > 0) {
    if (isRated) addLeadIn(written, surroundings, `${id}-lead-in`, into);
    addTable(written, surroundings, `${id}-questions`, into);
  }
  addMissing(written, known, `${id}-questions-gap`, into);
}

/** The note before the table; a standard that the framework does not rate has one of the template's. */
function addNote(
  { part, keyQuestions, standard }: StandardPart,
  { facts, framework }: StandardSurroundings,
  id: string,
  into: Composition,
): void {
  if (into.text(id, part.value("note"), "note")) return;
  const known = facts?.match?.standard;
  if (!known || known.rated || keyQuestions.length === 0) return;
  const sentence = fillFormula(framework, "unratedNote", { title: known.title });
  if (sentence) into.sentence(id, sentence, "note", standard?.range.start);
}

function addLeadIn(
  { part, keyQuestions, standard }: StandardPart,
  { facts, framework }: StandardSurroundings,
  id: string,
  into: Composition,
): void {
  const known = facts?.match?.standard;
  const { length } = keyQuestions;
  const isOne = length === 1;
  const given = { standard: withinSentence(known?.title ?? ""), count: inWords(length) };
  const sentence = known && fillFormula(framework, isOne ? "leadInOne" : "leadIn", given);
  const own = part.value("leadIn");
  const nodes = own ? into.nodesOf(own) : sentence ? plainProse(sentence) : [];
  const driverNote =
    part.value("driverNote") ?? (known && fillFormula(framework, isOne ? "driverNoteOne" : "driverNote"));
  const number = driverNote === undefined ? undefined : into.addNote(driverNote);
  const referred = number === undefined ? nodes : withReference(nodes, number);
  const at = own?.range.start ?? standard?.range.start;
  if (referred.length > 0) into.add(id, { kind: "prose", role: "lead-in", nodes: referred, at });
}

/**
 * Puts the reference to the driver's note after the word “rating”, as the published reports do, else at the end: also
 * where the writer has notes of his own, which are numbered before it.
 */
function withReference(nodes: readonly ProseNode[], number: number): readonly ProseNode[] {
  const reference: Inline = { kind: "note", number };
  if (nodes.some(hasNote)) return atTheEnd(nodes, reference);
  const [first, ...others] = nodes;
  if (first?.kind !== "paragraph") return atTheEnd(nodes, reference);
  const place = first.inlines.findIndex(
    (inline) => inline.kind === "text" && /\brating\b/i.test(inline.text),
  );
  const inline = first.inlines[place];
  if (inline?.kind !== "text") return [{ ...first, inlines: [...first.inlines, reference] }, ...others];
  const end = inline.text.search(/\brating\b/i) + "rating".length;
  const inlines = [
    ...first.inlines.slice(0, place),
    { kind: "text" as const, text: inline.text.slice(0, end) },
    reference,
    { kind: "text" as const, text: inline.text.slice(end) },
    ...first.inlines.slice(place + 1),
  ];
  return [{ ...first, inlines }, ...others];
}

function atTheEnd(nodes: readonly ProseNode[], reference: Inline): readonly ProseNode[] {
  const last = nodes.at(-1);
  if (last?.kind !== "paragraph")
    return [...nodes, { kind: "paragraph", at: undefined, inlines: [reference] }];
  return [...nodes.slice(0, -1), { ...last, inlines: [...last.inlines, reference] }];
}

/** Whether a footnote is referred to anywhere in it. */
function hasNote(node: ProseNode | Inline): boolean {
  if (node.kind === "note") return true;
  if ("inlines" in node) return node.inlines.some(hasNote);
  if ("nodes" in node) return node.nodes.some(hasNote);
  return "items" in node && node.items.flat().some(hasNote);
}

function addTable(
  written: StandardPart,
  { facts, framework, pointer }: StandardSurroundings,
  id: string,
  into: Composition,
): void {
  const known = facts?.match?.standard;
  const title = known?.title ?? written.standard?.text.trim() ?? "";
  const isRated = known?.rated ?? true;
  const header = isRated ? "tableQuestion" : "tableQuestionUnrated";
  const rollUp = known?.rated && known.ratedBy !== undefined ? framework?.rollUps[known.ratedBy] : undefined;
  const bands = framework ? stretchesOf(framework, rollUp) : [];
  const drivers = new Set(facts?.rating?.drivers);
  const rows = written.keyQuestions.map((question) =>
    rowOf(question, { written, known, rollUp, bands, drivers, pointer, into }),
  );
  into.add(id, {
    kind: "key-questions",
    caption: `Key questions for ${written.standard?.text.trim() ?? "this standard"}`,
    questionHeader: fillFormula(framework, header, { title }) ?? "Key question",
    percentHeader: fillFormula(framework, "tablePercent") ?? "Percentage",
    rows,
    bands,
    at: written.part.atName("keyQuestions").start,
  });
}

interface RowFacts {
  readonly written: StandardPart;
  readonly known: FrameworkStandard | undefined;
  readonly rollUp: RollUp | undefined;
  readonly bands: readonly BandStretch[];
  readonly drivers: ReadonlySet<string>;
  readonly pointer: string;
  readonly into: Composition;
}

function rowOf(asked: KeyQuestionPart, facts: RowFacts): KeyQuestionRow {
  const { written, rollUp, bands, drivers, pointer } = facts;
  const question = asked.question?.text ?? "";
  const percent = writtenPercent(asked);
  const index = written.part.items("keyQuestions").indexOf(asked.part.node);
  return {
    question: question.replace(/\s+/g, " ").trim(),
    percent,
    count: countOf(asked, facts),
    // Where there is one question only, nothing needs to be told apart.
    isDriver: written.keyQuestions.length > 1 && drivers.has(question),
    band: percent === undefined ? undefined : bandMark(percent, rollUp, bands),
    at: asked.part.range.start,
    percentAt: asked.part.at("percent").start,
    pointer: `${pointer}/keyQuestions/${index}`,
  };
}

/** "21 of 35"; the whole is the one written, else the total of the population. */
function countOf({ count, of, population, question }: KeyQuestionPart, facts: RowFacts): string | undefined {
  if (count === undefined) return undefined;
  const { known, into } = facts;
  const asked =
    population === undefined && known && question ? findKeyQuestion(known, question.text) : undefined;
  const total = of ?? into.totalOf(population?.text ?? asked?.population);
  return total === undefined ? String(count) : `${count} of ${total}`;
}

function bandMark(
  percent: number,
  rollUp: RollUp | undefined,
  bands: readonly BandStretch[],
): LevelMark | undefined {
  if (!rollUp?.bands || percent < 0 || percent > 100) return undefined;
  const band = bandOf(fractionOf(percent), rollUp.bands, undefined);
  return bands.find(({ range }) => range === band?.range)?.level;
}

/** Key questions that the framework asks and nobody has written. */
function addMissing(
  { keyQuestions, part }: StandardPart,
  known: FrameworkStandard | undefined,
  id: string,
  into: Composition,
): void {
  const missing = (known?.keyQuestions.length ?? 0) - keyQuestions.length;
  if (missing <= 0) return;
  const said =
    missing === 1
      ? "One key question is"
      : `${inWords(missing).replace(/^./, (first) => first.toUpperCase())} key questions are`;
  into.gap(id, `${said} not written yet.`, part.atName("keyQuestions").start);
}
