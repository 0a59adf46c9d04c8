/**
 * What if figures were others? One panel under the table that was asked about last, with every figure that is being
 * moved, wherever its table is. Nothing is written unless the writer says so.
 */
import type { WhatIfAnswer, WhatIfFigure } from "../../core/src/protocol.ts";
import { button, element } from "../element.ts";
import { focusOn } from "../focus-on.ts";
import type { PageAbilities, WhatIfResult } from "../messages.ts";
import { answerView, type GoToSentence } from "./answer-view.ts";
import { type KeyQuestion, keyQuestionOf, keyQuestionsIn, openerOf } from "./key-question.ts";
import { MovedFigure } from "./moved-figure.ts";
import { WhatIfQuestions } from "./what-if-questions.ts";

/** What the panel works with. */
export interface WhatIfParts {
  /** The element that the report is in. */
  readonly root: HTMLElement;
  ask(request: number, figures: readonly WhatIfFigure[]): void;
  apply(figures: readonly WhatIfFigure[], ratings: boolean): void;
  readonly goToSentence: NonNullable<GoToSentence>;
  /** Makes a change that moves what is below, so that the reader's place is kept. */
  keepingPlace(change: () => void): void;
}

const nothingMoved = "Move a figure to see what would follow. Nothing is written into the report.";

/** The panel. It is on the page while at least one key question is opened. */
export class WhatIfPanel {
  #abilities: PageAbilities = { jumps: false, applies: false, explains: false };
  #figures: MovedFigure[] = [];
  #names = 0;
  /** The question that was opened last; the panel stands under its table. */
  #last: KeyQuestion | undefined;
  #answer: WhatIfAnswer | undefined;
  readonly #questions: WhatIfQuestions;
  readonly #list = element("div", { class: "what-if-figures" });
  readonly #summary = element("p", { class: "what-if-summary", role: "status" });
  readonly #shown = element("div", { class: "what-if-answer" });
  readonly #apply = element("span", { class: "what-if-apply" });
  readonly #element: HTMLElement;

  constructor(private readonly parts: WhatIfParts) {
    this.#questions = new WhatIfQuestions(parts.ask);
    this.#element = element(
      "section",
      { class: "what-if", "aria-labelledby": "what-if-title" },
      element("p", { class: "what-if-title", id: "what-if-title" }, "What if …?"),
      this.#list,
      this.#summary,
      this.#shown,
      element(
        "div",
        { class: "what-if-buttons" },
        this.#apply,
        button("Reset", {}, () => this.#reset()),
        button("Close", {}, () => this.close()),
      ),
    );
    this.#element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.close();
    });
  }

  /** Opens a row's key question, or closes it if it is open. */
  toggle(row: HTMLElement): void {
    const question = keyQuestionOf(row);
    if (!question) return;
    const open = this.#figures.find((figure) => figure.question.pointer === question.pointer);
    if (open) {
      this.#remove(open);
      return;
    }
    this.#names++;
    const figure: MovedFigure = new MovedFigure(question, `what-if-${this.#names}`, {
      moved: () => this.#moved(),
      removed: () => this.#remove(figure),
    });
    this.#figures.push(figure);
    this.#last = question;
    this.#list.append(figure.element);
    openerOf(question)?.setAttribute("aria-expanded", "true");
    this.#place();
    this.#moved();
    figure.focus();
    this.#element.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** Takes it away, and gives the focus back to the button that opened it. */
  close(): void {
    const opener = this.#last && openerOf(this.#last);
    const hadFocus = this.#element.contains(document.activeElement);
    for (const { question } of this.#figures) collapse(question);
    this.#forget();
    this.parts.keepingPlace(() => this.#element.remove());
    if (hadFocus && opener?.isConnected) focusOn(opener);
  }

  /** Another report is shown: nothing of this one is left. */
  clear(): void {
    this.#forget();
    this.#element.remove();
  }

  /** Takes up the report as it is now: questions are found again, and asked about anew. */
  refresh(abilities: PageAbilities): void {
    if (this.#abilities.applies !== abilities.applies) this.#showApply(abilities.applies);
    this.#abilities = abilities;
    if (this.#figures.length === 0) return;
    const now = keyQuestionsIn(this.parts.root);
    for (const figure of [...this.#figures]) {
      const question = sameQuestion(figure.question, now);
      if (question) figure.update(question);
      else this.#take(figure);
    }
    this.#last = this.#figures.at(-1)?.question;
    if (!this.#last) {
      this.clear();
      return;
    }
    this.#place();
    this.#moved();
  }

  /** Shows an answer; one that is late is dropped. */
  hear(result: WhatIfResult): void {
    const answer = this.#questions.hear(result);
    if (answer === undefined) return;
    this.#answer = answer ?? undefined;
    this.#say(answer?.summary ?? "The report has changed meanwhile, so that this cannot be worked out.");
    const goTo = this.#abilities.jumps ? this.parts.goToSentence : undefined;
    this.#showAnswer(answer ? answerView(answer, goTo) : []);
  }

  #moved(): void {
    const figures = this.#movedFigures;
    if (figures.length > 0) {
      this.#questions.ask(figures);
      return;
    }
    this.#questions.forget();
    this.#answer = undefined;
    this.#say(nothingMoved);
    this.#showAnswer([]);
  }

  get #movedFigures(): WhatIfFigure[] {
    return this.#figures.filter(({ isMoved }) => isMoved).map(({ figure }) => figure);
  }

  #reset(): void {
    for (const figure of this.#figures) figure.reset();
    this.#moved();
  }

  #remove(figure: MovedFigure): void {
    if (this.#figures.length === 1) {
      this.close();
      return;
    }
    const hadFocus = figure.element.contains(document.activeElement);
    this.parts.keepingPlace(() => this.#take(figure));
    const next = this.#figures.at(-1);
    this.#last = next?.question;
    this.#place();
    this.#moved();
    if (hadFocus) next?.focus();
  }

  #take(figure: MovedFigure): void {
    this.#figures = this.#figures.filter((other) => other !== figure);
    figure.element.remove();
    collapse(figure.question);
  }

  #forget(): void {
    this.#questions.forget();
    this.#figures = [];
    this.#last = undefined;
    this.#answer = undefined;
    this.#list.replaceChildren();
    this.#showAnswer([]);
  }

  /** Puts the panel behind the block of the table. It is not moved where it is there already: that would cost the focus. */
  #place(): void {
    const block = this.#last?.row.closest(".key-questions");
    if (!block || block.nextElementSibling === this.#element) return;
    this.parts.keepingPlace(() => block.after(this.#element));
  }

  #say(summary: string): void {
    if (this.#summary.textContent !== summary) this.#summary.textContent = summary;
  }

  #showAnswer(views: readonly HTMLElement[]): void {
    const show = () => this.#shown.replaceChildren(...views);
    // What is being moved stays under the hand that moves it.
    if (this.#element.contains(document.activeElement)) show();
    else this.parts.keepingPlace(show);
    for (const one of this.#apply.querySelectorAll("button")) {
      const edits = one.dataset.ratings === "true" ? this.#answer?.allEdits : this.#answer?.figureEdits;
      one.setAttribute("aria-disabled", String(!edits || edits.length === 0));
    }
  }

  #showApply(applies: boolean): void {
    const one = button("Apply the figure", { "data-ratings": "false" }, () => this.#write(one, false));
    const all = button("Apply the figure and the ratings that follow", { "data-ratings": "true" }, () =>
      this.#write(all, true),
    );
    this.#apply.replaceChildren(...(applies ? [one, all] : []));
    this.#showAnswer([...(this.#shown.children as HTMLCollectionOf<HTMLElement>)]);
  }

  #write(pressed: HTMLButtonElement, ratings: boolean): void {
    if (pressed.getAttribute("aria-disabled") !== "true") this.parts.apply(this.#movedFigures, ratings);
  }
}

/** The same question in the report as it is now: where it stood, else where it went. */
function sameQuestion(question: KeyQuestion, now: readonly KeyQuestion[]): KeyQuestion | undefined {
  const same = now.filter((other) => other.question === question.question && other.unit === question.unit);
  return (
    same.find(({ pointer, block }) => pointer === question.pointer && block === question.block) ??
    same.find(({ block }) => block === question.block)
  );
}

function collapse(question: KeyQuestion): void {
  openerOf(question)?.removeAttribute("aria-expanded");
}
