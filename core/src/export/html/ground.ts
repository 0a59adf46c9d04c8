/** What all blocks of a page are rendered with: whether it is a preview, and where the block stands in the file. */
import type { Position, Problem, Severity } from "../../problem.ts";
import { notWritten } from "../not-written.ts";
import { element, escapeHtml } from "./element.ts";
import type { PlacedProblems } from "./placed-problems.ts";

/** The ground of one block. */
export class Ground {
  constructor(
    /** Undefined in a document, which shows neither gaps nor problems. */
    private readonly problems: PlacedProblems | undefined,
    /** The line of the block in the file, counted from 0. */
    private readonly line: number,
    /** False where a mistake keeps part of the file from being read: what seems missing may be written there. */
    private readonly isRead = true,
  ) {}

  get isPreview(): boolean {
    return this.problems !== undefined;
  }

  /** A text about what is missing, in words that hold for a file of which only a part is read too. */
  sayMissing(text: string): string {
    return this.isRead ? text : text.replace(notWritten, "not written, or not read");
  }

  /** The attribute that leads from an element to its place in the file: lines counted from the block's own. */
  at(place: Position | undefined): { readonly "data-at"?: string } {
    if (!this.isPreview || !place || this.line < 0) return {};
    return { "data-at": `${place.line - this.line}:${place.character}` };
  }

  /** The problems of a place that are not shown yet, to be put into the element that stands for it. */
  problemsAt(place: Position | undefined): string {
    return (this.problems?.take(place) ?? []).map((problem) => this.#problem(problem)).join("");
  }

  /** The problems about what no reader sees. */
  generalProblems(): string {
    return (this.problems?.general ?? []).map((problem) => this.#problem(problem)).join("");
  }

  #problem({ severity, message, ruleId, range }: Problem): string {
    const why = { class: "explain", type: "button", "aria-label": `Why? ${ruleId}` };
    return element(
      "div",
      { class: `problem problem-${severity}`, "data-rule": ruleId, role: "note", ...this.at(range.start) },
      element("strong", { class: "problem-severity" }, words[severity]),
      ` ${escapeHtml(message)} `,
      element("button", why, "Why?"),
    );
  }
}

const words: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  info: "Note",
  hint: "Hint",
};
