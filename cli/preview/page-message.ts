/**
 * Reads what a page of the preview says. A page shows other people's words, and anything on this computer could
 * pretend to be one, so nothing is trusted unread.
 */
import type { WhatIfFigure } from "../../core/src/protocol.ts";
import type { FromPage } from "../../preview/messages.ts";

/** The messages that a preview in a browser answers. The others need an editor. */
export type AnsweredMessage = Extract<FromPage, { type: "ready" | "lost" | "whatIf" }>;

/** What a message comes to: one to answer, one that nothing is to be done for, or none of ours. */
export type ReadMessage = AnsweredMessage | "nothing to do" | undefined;

/** The longest message that is read, in bytes: a what-if of every key question is far shorter. */
export const longestMessage = 100_000;

/** Reads the body of a request. */
export function readPageMessage(text: string): ReadMessage {
  const given = parsed(text);
  if (!isFields(given) || typeof given.type !== "string") return undefined;
  switch (given.type) {
    case "ready":
      return { type: "ready" };
    case "lost":
      return isText(given.file) ? { type: "lost", file: given.file } : undefined;
    case "whatIf":
      return readWhatIf(given);
    default:
      return others.includes(given.type) ? "nothing to do" : undefined;
  }
}

const others: readonly string[] = [
  "shown",
  "jump",
  "pageScrolled",
  "openLink",
  "explainRule",
  "apply",
] satisfies Exclude<FromPage, AnsweredMessage>["type"][];

type Fields = Readonly<Record<string, unknown>>;

/** More figures than any report has key questions. */
const mostFigures = 1000;

function readWhatIf({ file, request, figures }: Fields): AnsweredMessage | undefined {
  if (!isText(file) || !isNumber(request) || !Array.isArray(figures)) return undefined;
  if (figures.length > mostFigures || !figures.every(isFigure)) return undefined;
  return { type: "whatIf", file, request, figures };
}

function isFigure(value: unknown): value is WhatIfFigure {
  if (!isFields(value)) return false;
  const { pointer, percent, count } = value;
  return isText(pointer) && [percent, count].every((number) => number === undefined || isNumber(number));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Nothing that a page counts can be below 0. */
function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
