/**
 * What holds for every text of every file: each character of a value leads to the place in the file where that very
 * character stands, or its escape, or the line end it was folded from, and back. Between the places of two characters
 * nothing stands but what a way of writing adds.
 */
import type { ScalarNode } from "../../core/src/document/node.ts";
import { nodesIn } from "../../core/src/document/nodes-in.ts";
import { parseFile } from "../../core/src/document/parse.ts";
import { scalarMap } from "../../core/src/document/scalar-map.ts";

/** Checks each text of a file. Throws a sentence where a character does not lead to where it is written. */
export function checkTexts(file: string): void {
  for (const document of parseFile(file).documents) {
    for (const node of nodesIn(document.root))
      if (node.kind === "scalar" && typeof node.value === "string") checkText(node, node.value, file);
  }
}

function checkText(node: ScalarNode, value: string, file: string): void {
  const map = scalarMap(node, file);
  const must = (holds: boolean, what: string, at: number) => {
    if (!holds) throw new Error(`${what} ${at} of ${JSON.stringify(value)} in ${JSON.stringify(file)}`);
  };
  let behind = node.start;
  for (let i = 0; i < value.length; ) {
    const { start, end } = map.stretch(i, i + 1);
    const written = file.slice(start, end);
    must(start >= behind, "order of character", i);
    must(between(node, i > 0).test(file.slice(behind, start)), "what stands before character", i);
    must((isOpen(node) && end > node.end) || mayStandFor(written, value, i, node), "character", i);
    for (let at = behind; at < Math.max(end, start + 1); at++)
      must(map.toValue(at) === i, `offset ${at}, character`, i);
    behind = end;
    for (const next = i + lengthOf(written, value, i); i < next; i++) {
      const same = map.stretch(i, i + 1);
      must(map.toFile(i) === start && same.start === start && same.end === end, "half of character", i);
    }
  }
  must(map.stretch(0, value.length).end === map.toFile(value.length), "end", behind);
  must(value === "" || map.toFile(value.length) === behind, "end", behind);
  must(
    isOpen(node) || closing.test(file.slice(map.toFile(value.length), node.end)),
    "what is behind",
    behind,
  );
  must(map.toValue(Math.max(behind, node.end) + 1) === value.length, "end", behind);
  must(map.toValue(node.start - 1) === 0, "start", 0);
}

/** How many units of the value one written character gives: two for the escape of a pair. */
function lengthOf(written: string, value: string, at: number): number {
  return written.startsWith("\\U") && (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** What may stand behind the last character: the closing quote, and what folding drops before it. */
const closing = /^(?:[ \t]*\\\r?\n)*[ \t]*["']?$/;

/** Whether a closing quote is missing, so that the text goes on to wherever the parser gave up. */
function isOpen({ style, source }: ScalarNode): boolean {
  const quote = { single: "'", double: '"', plain: "", literal: "", folded: "" }[style];
  return quote !== "" && (source.length === 1 || !source.endsWith(quote));
}

/** What may stand before a character: a way of writing's own signs, and at most one line end that folding drops. */
function between({ style }: ScalarNode, afterCharacter: boolean): RegExp {
  if (style === "literal") return afterCharacter ? /^ *$/ : /^\|[^\n]*(?:\n *)?$/;
  if (style === "folded") return afterCharacter ? /^(?:\r?\n)? *$/ : /^>[^\n]*(?:\n *)?$/;
  if (style === "double")
    return afterCharacter ? /^[ \t]*(?:\\?\r?\n[ \t]*)*$/ : /^"[ \t]*(?:\\?\r?\n[ \t]*)*$/;
  const start = style === "single" && !afterCharacter ? "'" : "";
  return new RegExp(`^${start}[ \\t]*(?:\\r?\\n[ \\t]*)?$`);
}

/** Whether what is written stands for the character: itself, a doubled quote, an escape, or a line end. */
function mayStandFor(written: string, value: string, at: number, { style }: ScalarNode): boolean {
  const character = value[at] as string;
  if (written === character) return true;
  if (/^(?:\r?\n|\r)$/.test(written)) return character === "\n" || (character === " " && style !== "literal");
  // A block ends with a line end although the file may not.
  if (written === "") return character === "\n" && at === value.length - 1 && style !== "single";
  if (style === "single") return written === "''" && character === "'";
  return style === "double" && value.startsWith(unescaped(written), at);
}

/** Escapes of one letter that stand for something else than that letter. */
const letters: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

/** What one whole escape stands for. */
function unescaped(written: string): string {
  const code = /^\\(?:x(..)|u(....)|U(.{8}))$/s.exec(written);
  if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16));
  const letter = /^\\(.)$/s.exec(written)?.[1];
  return letter === undefined ? "no escape" : (letters[letter] ?? letter);
}
