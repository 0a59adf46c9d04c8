/**
 * Asks every feature of the editor about a file, all of them with the same question: a place, a stretch and whatever
 * else one of them wants to know. Nothing may throw but a refusal in plain words; every place in an answer is a place
 * of the file, edits can be applied together, and the same question gives the same answer.
 */
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import type { Feature, FeatureContext } from "../../core/src/features/feature.ts";
import { features } from "../../core/src/features/index.gen.ts";
import type { FileAnalysis, Position, Range, TextEdit } from "../../core/src/index.ts";
import { RefusedRequest } from "../../core/src/problem.ts";
import { applyEdits } from "../features/applied-edits.ts";
import { testCore } from "../support/core.ts";
import { expectRange, linesOf } from "./soundness.ts";

const core = testCore();
/** Answers about files that are none of them the one that was asked about. */
const ofTheTool = new Set<string>(
  features.filter(({ scope }) => scope === "tool").map(({ method }) => method),
);

/** Asks about a place, which is given as two parts of the text from 0 up to 1. */
export function expectAllFeatures(file: FileAnalysis, from: number, to: number): void {
  const { lines, text } = file.file;
  const position = lines.positionAt(Math.floor(from * (text.length + 1)));
  const end = lines.positionAt(Math.floor(to * (text.length + 1)));
  const range = isBefore(end, position) ? { start: end, end: position } : { start: position, end };
  const question = questionAbout(file, position, range);
  const written = linesOf(text);
  for (const feature of features) {
    const answer = answerOf(feature, file, question);
    if (JSON.stringify(answerOf(feature, file, question)) !== JSON.stringify(answer))
      throw new Error(`${feature.method} is not the same twice.`);
    if (ofTheTool.has(feature.method)) continue;
    for (const found of rangesIn(answer, file.path)) expectRange(found, written, feature.method);
    for (const edits of editsIn(answer, file.path)) applyEdits(text, edits);
  }
}

/** Everything that any feature wants to know. */
function questionAbout(file: FileAnalysis, position: Position, range: Range) {
  return {
    textDocument: { uri: file.path },
    ...{
      position,
      positions: [position, range.end],
      range,
      text: "• Pasted: 12 of 20\n• “cases”\n",
      newName: "new-name",
    },
    context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    ...{ query: "a", file: file.path, framework: "hmip-pdu-2021", fieldwork: "2022-11" },
    figures: [
      { pointer: "/domains/0/standards/0/keyQuestions/0", percent: 50 },
      { pointer: "/domains/0/standards/1/keyQuestions/0", count: 3 },
    ],
  };
}

function answerOf(feature: Feature, file: FileAnalysis, question: object): unknown {
  try {
    if (feature.scope === "tool") return feature.run(core.parts, question as never);
    if (feature.scope === "workspace") return feature.run([file], question as never);
    return feature.run(contextOf(file), question as never);
  } catch (thrown) {
    if (thrown instanceof RefusedRequest) return { refused: thrown.message };
    throw new Error(`${feature.method} failed: ${thrown instanceof Error ? thrown.stack : thrown}`);
  }
}

function contextOf(file: FileAnalysis): FeatureContext {
  return {
    file,
    parts: core.parts,
    settings: {
      inlayHints: { bands: true, counts: true, scores: true },
      tabSize: 2,
      rulePages: "https://pages.example/{rule}",
    },
    pages: new PreviewPages(),
    analyseText: (changed) => core.analyseOnce(file.path, changed),
  };
}

/** Every stretch of this file that an answer names. */
function* rangesIn(answer: unknown, uri: string): Generator<Range> {
  if (typeof answer !== "object" || answer === null) return;
  if ("uri" in answer && answer.uri !== uri) return;
  if (isRange(answer)) yield answer;
  else for (const part of Object.values(answer)) yield* rangesIn(part, uri);
}

/** Every list of edits of this file that an answer holds. */
function* editsIn(answer: unknown, uri: string): Generator<TextEdit[]> {
  if (typeof answer !== "object" || answer === null) return;
  if ("uri" in answer && answer.uri !== uri) return;
  if (Array.isArray(answer) && answer.length > 0 && answer.every(isEdit)) yield answer;
  else for (const part of Object.values(answer)) yield* editsIn(part, uri);
}

function isRange(value: object): value is Range {
  return "start" in value && "end" in value && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "line" in value && "character" in value;
}

function isEdit(value: unknown): value is TextEdit {
  return typeof value === "object" && value !== null && "range" in value && "newText" in value;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
