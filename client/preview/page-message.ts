/** Reads what the page of the preview says. It shows other people's words, so nothing it says is trusted unread. */
import type { WhatIfFigure } from "../../core/src/protocol.ts";
import type { FromPage } from "../../preview/messages.ts";

type Fields = Readonly<Record<string, unknown>>;

/** More figures than any report has key questions. */
const mostFigures = 1000;

/** The message; undefined when it is none of those that the page may send. */
export function pageMessage(given: unknown): FromPage | undefined {
  if (!isFields(given) || typeof given.type !== "string") return undefined;
  const type = given.type as FromPage["type"];
  return Object.hasOwn(readers, type) && readers[type](given) ? (given as unknown as FromPage) : undefined;
}

/** Whether a message of each type has what belongs to it. */
const readers: Readonly<Record<FromPage["type"], (message: Fields) => boolean>> = {
  ready: () => true,
  shown: ({ file, page }) => isText(file) && isNumber(page),
  lost: ({ file }) => isText(file),
  jump: ({ file, line, character }) => isText(file) && isNumber(line) && isNumber(character),
  pageScrolled: ({ file, line }) => isText(file) && isNumber(line),
  openLink: ({ address }) => isText(address),
  explainRule: ({ rule }) => isText(rule),
  whatIf: ({ file, request, figures }) => isText(file) && isNumber(request) && areFigures(figures),
  apply: ({ file, figures, ratings }) => isText(file) && areFigures(figures) && typeof ratings === "boolean",
};

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Nothing that the page counts can be below 0. */
function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function areFigures(value: unknown): value is WhatIfFigure[] {
  return Array.isArray(value) && value.length <= mostFigures && value.every(isFigure);
}

function isFigure(value: unknown): value is WhatIfFigure {
  if (!isFields(value)) return false;
  const { pointer, percent, count } = value;
  const isGiven = (number: unknown) => number === undefined || isNumber(number);
  return isText(pointer) && isGiven(percent) && isGiven(count);
}
