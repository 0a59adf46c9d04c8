/** What stands at a cursor inside braces or brackets, read from the text alone, closed or not. */

import type { PathStep } from "../node-at.ts";
import { closingQuote } from "./line-structure.ts";

/** A place in braces or brackets. Offsets count from the start of the text that was given. */
export interface FlowCursor {
  /** `name`: in braces before a colon. `value`: behind one. `item`: in brackets. */
  readonly kind: "name" | "value" | "item";
  /** The path from the value in brackets on; for a name, that of the group it is in. */
  readonly path: readonly PathStep[];
  /** Where what is written at the cursor begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Offset after the colon, or after the bracket or comma before the cursor. */
  readonly after: number;
  /** Whether a colon stands behind the name. */
  readonly named: boolean;
  /** The brackets that are not closed by the end of the text. */
  readonly unclosed: string;
}

interface Bracket {
  readonly sign: "{" | "[";
  /** The name whose value is being written. */
  name: string | undefined;
  index: number;
  /** After the last bracket, comma or colon. */
  after: number;
}

/**
 * Reads the text of a value that begins with a bracket, up to a cursor and on to its end. Undefined where the
 * cursor stands behind the last bracket.
 */
export function flowCursor(text: string, cursor: number): FlowCursor | undefined {
  const open: Bracket[] = [];
  readFlow(text, 0, cursor, open);
  return open.length > 0 ? placeIn(text, cursor, open) : undefined;
}

function placeIn(text: string, cursor: number, open: readonly Bracket[]): FlowCursor {
  const inner = open.at(-1) as Bracket;
  const start = Math.min(cursor, skipSpace(text, inner.after));
  const end = Math.max(cursor, endOfWritten(text, start));
  const kind = inner.sign === "[" ? "item" : inner.name === undefined ? "name" : "value";
  const path = open.flatMap(({ sign, name, index }): PathStep[] =>
    sign === "[" ? [index] : name === undefined ? [] : [name],
  );
  return {
    kind,
    path,
    start,
    end,
    after: inner.after,
    named: kind === "name" && /^\s*:/.test(text.slice(end)),
    unclosed: unclosedIn(text, end, open),
  };
}

/** Reads on to an offset, keeping track of what is open. A text in quotation marks is passed over as a whole. */
function readFlow(text: string, from: number, to: number, open: Bracket[]): void {
  for (let at = from; at < to; at++) {
    const sign = text[at] as string;
    const inner = open.at(-1);
    if (sign === "{" || sign === "[") open.push({ sign, name: undefined, index: 0, after: at + 1 });
    else if (sign === "}" || sign === "]") {
      open.pop();
      if (open.length === 0) return;
    } else if (inner && sign === ",")
      Object.assign(inner, { name: undefined, index: inner.index + 1, after: at + 1 });
    else if (inner && sign === ":" && /[\s,}\]]|^$/.test(text[at + 1] ?? "")) {
      if (inner.sign === "{" && inner.name === undefined)
        Object.assign(inner, { name: unquoted(text.slice(inner.after, at)), after: at + 1 });
    } else if ((sign === '"' || sign === "'") && isOpening(text, at)) {
      at = closingQuote(text, at) ?? text.length;
    }
  }
}

function isOpening(text: string, at: number): boolean {
  return /[\s,:{[]/.test(text[at - 1] ?? " ");
}

function unquoted(written: string): string {
  return written.trim().replace(/^(["'])(.*)\1$/, "$2");
}

function endOfWritten(text: string, start: number): number {
  const quoted = /["']/.test(text[start] ?? "") ? closingQuote(text, start) : undefined;
  if (quoted !== undefined) return quoted + 1;
  const rest = text.slice(start);
  const length = rest.search(/[,{}[\]\r\n]|:(?=\s|$)|\s#/);
  return start + (length < 0 ? rest : rest.slice(0, length)).trimEnd().length;
}

function unclosedIn(text: string, from: number, open: readonly Bracket[]): string {
  const left = open.map((bracket) => ({ ...bracket }));
  readFlow(text, from, text.length, left);
  return left
    .reverse()
    .map(({ sign }) => (sign === "{" ? "}" : "]"))
    .join("");
}

function skipSpace(text: string, from: number): number {
  return from + text.slice(from).search(/\S|$/);
}
