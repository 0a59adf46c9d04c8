/** What the page of the preview says is read before it is believed. */
import { describe, expect, it } from "vitest";
import { pageMessage } from "../../client/preview/page-message.ts";
import type { FromPage } from "../../preview/messages.ts";

const file = "file:///reports/bristol.inspection.yaml";

const right: FromPage[] = [
  { type: "ready" },
  { type: "shown", file, page: 3 },
  { type: "lost", file },
  { type: "jump", file, line: 12, character: 4 },
  { type: "pageScrolled", file, line: 12.5 },
  { type: "openLink", address: "https://example.org" },
  { type: "explainRule", rule: "score-not-the-sum" },
  { type: "whatIf", file, request: 1, figures: [{ pointer: "/a/0", percent: 64 }] },
  { type: "whatIf", file, request: 2, figures: [{ pointer: "/a/0", count: 12 }] },
  { type: "apply", file, figures: [], ratings: true },
];

const wrong: [string, unknown][] = [
  ["nothing", undefined],
  ["no object", "ready"],
  ["no type", { file }],
  ["a type that there is not", { type: "run", command: "x" }],
  ["a type that every object has", { type: "constructor" }],
  ["no file", { type: "lost" }],
  ["a file that is no text", { type: "lost", file: { toString: "x" } }],
  ["a line before the first", { type: "jump", file, line: -1, character: 0 }],
  ["a line that is no number", { type: "jump", file, line: "1", character: 0 }],
  ["a line without end", { type: "pageScrolled", file, line: Number.POSITIVE_INFINITY }],
  ["an address that is no text", { type: "openLink", address: ["https://example.org"] }],
  ["figures that are no list", { type: "whatIf", file, request: 1, figures: {} }],
  ["a figure without a place", { type: "whatIf", file, request: 1, figures: [{ percent: 3 }] }],
  [
    "a figure that is a text",
    { type: "apply", file, figures: [{ pointer: "/a", percent: "3" }], ratings: true },
  ],
  ["no word on ratings", { type: "apply", file, figures: [] }],
  [
    "more figures than a report has",
    { type: "apply", file, figures: Array(1001).fill({ pointer: "" }), ratings: true },
  ],
];

describe("a message of the page", () => {
  it.each(right.map((message) => [message.type, message] as const))("%s is taken as it is", (_, message) => {
    expect(pageMessage(message)).toEqual(message);
  });

  it.each(wrong)("with %s is not taken", (_, message) => {
    expect(pageMessage(message)).toBeUndefined();
  });
});
