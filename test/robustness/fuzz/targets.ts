/** What is fuzzed: each reads any text and throws a sentence where something does not hold. */
import { cursorAt } from "../../../core/src/document/cursor/cursor-at.ts";
import { LineIndex } from "../../../core/src/document/line-index.ts";
import type { ScalarNode } from "../../../core/src/document/node.ts";
import { nodesIn } from "../../../core/src/document/nodes-in.ts";
import { parseFile } from "../../../core/src/document/parse.ts";
import { scalarMap } from "../../../core/src/document/scalar-map.ts";
import { builtInFrameworks } from "../../../core/src/framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../../core/src/framework/catalogue.ts";
import { WordsOfFrameworks } from "../../../core/src/prose/framework-words.ts";
import { readClaims } from "../../../core/src/prose/read-claims.ts";
import { checkTexts } from "../../support/scalar-map-check.ts";
import { expectSoundTree } from "../soundness.ts";

/** Reads a text; throws where something does not hold. */
export type Target = (text: string) => void;

const framework = frameworkCatalogue(builtInFrameworks).get("hmip-pdu-2021");
const words = framework && new WordsOfFrameworks().of(framework);

/** By name: the tree, the cursor, the way from a text to its file, and the claims of prose. */
export const targets: Readonly<Record<string, Target>> = {
  parse: expectSoundTree,
  cursor: readCursors,
  "scalar-map": mapTexts,
  claims: readAllClaims,
};

/**
 * Each character of each text leads to its place. A carriage return alone ends a line in an editor and is a character
 * to the YAML library: with one of these, places need only rise and lie in the file.
 */
function mapTexts(text: string): void {
  if (!/\r(?!\n)/.test(text)) checkTexts(text);
  for (const { root } of parseFile(text).documents)
    for (const node of nodesIn(root)) if (node.kind === "scalar") expectMapped(node, text);
}

function expectMapped(node: ScalarNode, text: string): void {
  const map = scalarMap(node, text);
  const { length } = typeof node.value === "string" ? node.value : node.source;
  const places = Array.from({ length: length + 1 }, (_, at) => map.toFile(at));
  expectOrder(node.start, ...places, text.length);
  const back = Array.from({ length: text.length + 1 }, (_, at) => map.toValue(at));
  expectOrder(0, ...back, length);
}

/** The cursor at a dozen places: what it would replace is on its own line, and asked again it is the same. */
function readCursors(text: string): void {
  const lines = new LineIndex(text);
  const settings = { tabSize: 2, shapeOf: () => "group" as const };
  for (let i = 0; i <= 12; i++) {
    const offset = Math.floor((text.length * i) / 12);
    const placed = cursorAt(lines, offset, settings);
    if (JSON.stringify(placed) !== JSON.stringify(cursorAt(lines, offset, settings)))
      throw new Error(`The cursor at ${offset} is not the same twice.`);
    const { cursor } = placed;
    if (cursor.kind === "comment") expectOrder(0, cursor.start, offset);
    if (cursor.kind !== "slot") continue;
    const line = lines.lineAt(offset);
    const { start, end } = cursor.slot;
    expectOrder(lines.startOf(line), start, end, lines.startOf(line + 1));
  }
}

/** Claims stand in the text, in their order, and no two of them take the same word. */
function readAllClaims(text: string): void {
  const claims = readClaims(text, words);
  let behind = 0;
  for (const { start, end } of claims) {
    expectOrder(behind, start, end, text.length);
    behind = end;
  }
  if (JSON.stringify(readClaims(text, words)) !== JSON.stringify(claims))
    throw new Error("The claims are not the same twice.");
}

function expectOrder(...offsets: readonly number[]): void {
  for (const [at, offset] of offsets.entries())
    if (offset < (offsets[at - 1] ?? 0)) throw new Error(`${offsets.join(", ")} do not rise.`);
}
