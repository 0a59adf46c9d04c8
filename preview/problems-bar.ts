/** The bar that counts the problems of the report and goes from one to the next. */
import { button, element } from "./element.ts";
import type { VisibleArea } from "./visible-area.ts";

/** What the bar works with. */
export interface ProblemsParts {
  /** The element that the problems are in. */
  readonly root: HTMLElement;
  readonly area: VisibleArea;
  /** Takes the reader to a problem. */
  goTo(problem: HTMLElement): void;
}

/** Words for the kinds that are counted, worst first. */
const kinds = [
  { name: "problem-error", one: "error", many: "errors" },
  { name: "problem-warning", one: "warning", many: "warnings" },
  { name: "problem-info", one: "note", many: "notes" },
] as const;

/** The bar; also listens for F8 and Shift+F8, which go to problems in the editor too. */
export class ProblemsBar {
  readonly element: HTMLElement;
  readonly #count = element("span", { class: "problems-count" });
  readonly #buttons: readonly HTMLButtonElement[];
  #last: HTMLElement | undefined;

  constructor(private readonly parts: ProblemsParts) {
    this.#buttons = [
      button("Previous", { "aria-label": "Previous problem", "aria-keyshortcuts": "Shift+F8" }, () =>
        this.#step(-1),
      ),
      button("Next", { "aria-label": "Next problem", "aria-keyshortcuts": "F8" }, () => this.#step(1)),
    ];
    this.element = element(
      "div",
      { class: "problems-bar", role: "group", "aria-label": "Problems" },
      this.#count,
      ...this.#buttons,
    );
    document.addEventListener("keydown", (event) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    });
  }

  /** Counts anew. */
  refresh(): void {
    const counts = kinds.flatMap(({ name, one, many }) => {
      const count = this.parts.root.getElementsByClassName(name).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    });
    const said = counts.join(", ") || "No problems";
    if (this.#count.textContent !== said) this.#count.textContent = said;
    for (const one of this.#buttons) one.hidden = counts.length === 0;
  }

  /** Goes on from where the reader is: from the problem they were at, else from what is in sight. */
  #step(direction: 1 | -1): void {
    const problems = [...this.parts.root.querySelectorAll<HTMLElement>(".problem")];
    const at = this.#current(problems);
    const isAt = at !== undefined && problems[at] === this.#last;
    const next = at === undefined ? (direction > 0 ? 0 : -1) : direction > 0 && !isAt ? at : at + direction;
    const problem = problems[next % problems.length] ?? problems.at(next);
    if (!problem) return;
    this.#last = problem;
    this.parts.goTo(problem);
  }

  /** The index of the last one visited while the focus is still there or in the bar, else of the first from the top of the window on. */
  #current(problems: readonly HTMLElement[]): number | undefined {
    const { activeElement } = document;
    const isHere = this.#last?.contains(activeElement) || this.element.contains(activeElement);
    const last = this.#last && isHere ? problems.indexOf(this.#last) : -1;
    if (last >= 0) return last;
    this.#last = undefined;
    const first = this.parts.area.first(problems, (problem) => problem);
    return first && problems.indexOf(first);
  }
}
