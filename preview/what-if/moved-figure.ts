/** One key question in the what-if panel: a field and a slider that move together. */
import type { WhatIfFigure } from "../../core/src/protocol.ts";
import { button, element } from "../element.ts";
import type { KeyQuestion } from "./key-question.ts";

/** What happens to a figure. */
export interface FigureListener {
  /** It was moved. */
  moved(): void;
  /** It shall be left as it is. */
  removed(): void;
}

/** The controls of one figure. */
export class MovedFigure {
  readonly element: HTMLElement;
  #question: KeyQuestion;
  #value: number;
  readonly #field: HTMLInputElement;
  readonly #slider: HTMLInputElement;
  readonly #written = element("span", { class: "what-if-written" });

  constructor(
    question: KeyQuestion,
    id: string,
    private readonly listener: FigureListener,
  ) {
    this.#question = question;
    this.#value = question.written ?? 0;
    const { unit, most } = question;
    const range = { min: 0, max: most, step: 1, "aria-describedby": `${id}-name` };
    this.#field = element("input", {
      ...range,
      type: "number",
      id: `${id}-field`,
      step: unit === "count" ? 1 : "any",
    });
    this.#slider = element("input", {
      ...range,
      type: "range",
      "aria-label": `${labelOf(question)}, as a slider`,
    });
    this.#field.addEventListener("input", () => this.#typed());
    this.#slider.addEventListener("input", () => this.#moveTo(this.#slider.valueAsNumber));
    this.element = element(
      "div",
      { class: "what-if-figure", role: "group", "aria-labelledby": `${id}-name` },
      element("p", { class: "what-if-name", id: `${id}-name` }, nameOf(question)),
      element("label", { for: `${id}-field` }, labelOf(question)),
      this.#field,
      this.#slider,
      this.#written,
      button("Leave out", { "aria-describedby": `${id}-name` }, () => this.listener.removed()),
    );
    this.#show();
  }

  get question(): KeyQuestion {
    return this.#question;
  }

  /** Whether it is another than the report's. */
  get isMoved(): boolean {
    return this.#value !== this.#question.written && this.#field.value !== "";
  }

  /** As it is asked about. */
  get figure(): WhatIfFigure {
    const { pointer, unit } = this.#question;
    return unit === "count" ? { pointer, count: this.#value } : { pointer, percent: this.#value };
  }

  /** Takes up the question as the report has it now. What was moved stays where it was moved to. */
  update(question: KeyQuestion): void {
    const wasMoved = this.isMoved;
    this.#question = question;
    if (!wasMoved) this.#value = question.written ?? 0;
    this.#show();
  }

  /** Moves it back to what the report says. */
  reset(): void {
    this.#value = this.#question.written ?? 0;
    this.#show();
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }

  #typed(): void {
    const { valueAsNumber } = this.#field;
    if (!Number.isFinite(valueAsNumber) || valueAsNumber < 0 || valueAsNumber > this.#question.most) {
      this.#field.setAttribute("aria-invalid", "true");
      return;
    }
    this.#moveTo(valueAsNumber);
  }

  #moveTo(value: number): void {
    this.#value = value;
    this.#show();
    this.listener.moved();
  }

  #show(): void {
    const value = String(this.#value);
    this.#field.removeAttribute("aria-invalid");
    // What somebody is typing, such as “60.” on the way to “60.5”, is left alone while it is the same number.
    if (this.#field.valueAsNumber !== this.#value) this.#field.value = value;
    this.#slider.value = value;
    const { written, unit, most } = this.#question;
    this.#slider.setAttribute(
      "aria-valuetext",
      unit === "count" ? `${value} of ${most}` : `${value} per cent`,
    );
    const said = unit === "count" ? `${written} of ${most}` : `${written} per cent`;
    this.#written.textContent =
      written === undefined ? "The report says nothing yet." : `The report says ${said}.`;
  }
}

function nameOf({ standard, question }: KeyQuestion): string {
  return [standard, question].filter(Boolean).join(": ");
}

function labelOf({ unit, most }: KeyQuestion): string {
  return unit === "count" ? `Cases of ${most}` : "Per cent";
}
