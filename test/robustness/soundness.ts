/**
 * What holds for every text, whatever it is: the tree lies inside it and holds plain values, no rule fails, every
 * place of a problem is a place of the text, and the same text gives the same answer to whoever asks first.
 */
import { expect } from "vitest";
import type { Node } from "../../core/src/document/node.ts";
import { nodesIn } from "../../core/src/document/nodes-in.ts";
import { parseFile } from "../../core/src/document/parse.ts";
import type { ParsedFile } from "../../core/src/document/parsed-file.ts";
import { type FileAnalysis, failedRuleId, type Problem, type Range } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

/** One core that has seen everything before; what it keeps must change no answer. */
const core = testCore();

/** Checks a text and gives its analysis. Throws a sentence that says what does not hold. */
export function expectSound(name: string, text: string): FileAnalysis {
  expectSoundTree(text);
  const file = core.analyse(name, text);
  const problems = file.problems();
  const lines = linesOf(text);
  for (const problem of problems) expectInside(problem, lines);
  expect(JSON.stringify(testCore().analyseOnce(name, text).problems())).toBe(JSON.stringify(problems));
  return file;
}

/** Checks what is read of a text: twice the same, every value plain, every place inside the one around it. */
export function expectSoundTree(text: string): void {
  const file = parseFile(text);
  for (const { root, start, end, syntaxIssues, aliasIssues } of file.documents) {
    for (const place of [{ start, end }, ...syntaxIssues, ...aliasIssues]) expectStretch(place, text.length);
    for (const node of nodesIn(root)) expectSoundNode(node, text, syntaxIssues.length === 0);
  }
  expect(written(parseFile(text))).toBe(written(file));
}

/** All that is known of a file, each value once however often an alias repeats it. */
function written({ documents, refusal }: ParsedFile): string {
  const places = documents.flatMap(({ root, ...rest }) => [rest, ...[...nodesIn(root)].map(withoutParts)]);
  return JSON.stringify([refusal, ...places]);
}

function withoutParts(node: Node): unknown {
  if (node.kind === "scalar") return { ...node, value: String(node.value) };
  if (node.kind === "alias") return { ...node, target: node.target?.start };
  return [node.kind, node.flow, node.start, node.end, partsOf(node).length];
}

/** Checks that both ends of a range are places of the text, the second not before the first. */
export function expectRange({ start, end }: Range, lines: readonly string[], what: string): void {
  const isPlace = ({ line, character }: Range["start"]) =>
    line >= 0 && character >= 0 && character <= (lines[line]?.length ?? -1);
  const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
  if (!isPlace(start) || !isPlace(end) || !isOrdered)
    throw new Error(`${what} is outside the text: ${JSON.stringify({ start, end })}`);
}

/** The lines of a text as editors count them, without their ends. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function expectInside({ ruleId, message, range, related, fixes }: Problem, lines: readonly string[]): void {
  if (ruleId === failedRuleId) throw new Error(message);
  const edits = fixes.flatMap((fix) => fix.edits);
  for (const place of [range, ...[...related, ...edits].map((one) => one.range)])
    expectRange(place, lines, ruleId);
}

/** Where a text cannot be read in full, a part may be found behind the one it belongs to. */
function expectSoundNode(node: Node, text: string, isRead: boolean): void {
  expectStretch(node, text.length);
  for (const part of isRead ? partsOf(node) : []) expectWithin(part, node);
  if (node.kind !== "scalar") return;
  if (node.value !== null && typeof node.value === "object")
    throw new Error("A value is neither text nor number.");
  if (node.source !== text.slice(node.start, node.end))
    throw new Error(`“${node.source}” is not what is written.`);
}

function partsOf(node: Node): readonly Node[] {
  if (node.kind === "list") return node.items;
  return node.kind === "map" ? node.entries.flatMap(({ key, value }) => [key, value]) : [];
}

function expectWithin(inner: Node, outer: Node): void {
  if (inner.start < outer.start || inner.end > outer.end)
    throw new Error(`${inner.start}–${inner.end} is not within ${outer.start}–${outer.end}.`);
}

function expectStretch({ start, end }: { start: number; end: number }, length: number): void {
  if (start < 0 || end < start || end > length) throw new Error(`${start}–${end} is outside the text.`);
}
